"""Hues and scales of a theme: those the theme engine has by name, and an author's own."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from gradio import bridge


class Range:
    """Named CSS values in a fixed number of steps."""

    steps: ClassVar[tuple[str, ...]]
    name: str | None

    def expand(self) -> list[str]:
        """Return the values, first step first."""
        return [getattr(self, step) for step in self.steps]

    def describe(self) -> dict[str, Any]:
        """Return it as the theme engine reads it."""
        return {'name': self.name, **dict(zip(self.steps, self.expand(), strict=True))}

    def _fill(self, values: tuple[str, ...], name: str | None) -> None:
        self.__dict__.update(zip(self.steps, values, strict=True))
        self.name = name


class Color(Range):
    """A hue: eleven CSS colours from light to dark, and a name to call it by."""

    steps = ('c50', 'c100', 'c200', 'c300', 'c400', 'c500', 'c600', 'c700', 'c800', 'c900', 'c950')

    def __init__(
        self,
        c50: str,
        c100: str,
        c200: str,
        c300: str,
        c400: str,
        c500: str,
        c600: str,
        c700: str,
        c800: str,
        c900: str,
        c950: str,
        name: str | None = None,
    ) -> None:
        self._fill((c50, c100, c200, c300, c400, c500, c600, c700, c800, c900, c950), name)


class Size(Range):
    """A scale: seven CSS lengths from small to large, and a name to call it by."""

    steps = ('xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl')

    def __init__(
        self, xxs: str, xs: str, sm: str, md: str, lg: str, xl: str, xxl: str, name: str | None = None
    ) -> None:
        self._fill((xxs, xs, sm, md, lg, xl, xxl), name)


@cache
def palette(kind: str) -> dict[str, dict[str, str]]:
    """Return the theme engine's own `colors` or `sizes`, by name."""
    return bridge.request('palette', kind)
