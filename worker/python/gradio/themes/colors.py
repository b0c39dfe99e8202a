"""Hues of a theme, each in eleven steps from light to dark."""

from __future__ import annotations

from typing import Any

_SHADES = ('c50', 'c100', 'c200', 'c300', 'c400', 'c500', 'c600', 'c700', 'c800', 'c900', 'c950')


class Color:
    """A hue: eleven CSS colours from light to dark, and a name to call it by."""

    all: list[Color] = []

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
        shades = (c50, c100, c200, c300, c400, c500, c600, c700, c800, c900, c950)
        self.__dict__.update(zip(_SHADES, shades, strict=True))
        self.name = name

    def expand(self) -> list[str]:
        """Return the colours, lightest first."""
        return [getattr(self, shade) for shade in _SHADES]

    def describe(self) -> Any:
        """Return it as the theme engine reads it."""
        return {'name': self.name, **dict(zip(_SHADES, self.expand(), strict=True))}
