"""Fonts of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_GENERIC = frozenset({'sans-serif', 'serif', 'monospace', 'cursive', 'fantasy'})


class Font:
    """A font family by name; the visitor's device must have it."""

    kind = 'font'
    weights: tuple[int, ...] | None = None

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f'{type(self).__name__}({self.name!r})'

    def __str__(self) -> str:
        return self.name if self.name in _GENERIC else f"'{self.name}'"

    def describe(self) -> dict[str, Any]:
        """Return it as the theme engine reads it."""
        return {'__gradio_font__': True, 'name': self.name, 'class': self.kind, 'weights': self.weights}


class GoogleFont(Font):
    """A font of Google Fonts, fetched only where the page allows it."""

    kind = 'google'

    def __init__(self, name: str, weights: Sequence[int] = (400, 600)) -> None:
        super().__init__(name)
        self.weights = tuple(weights)


class LocalFont(Font):
    """A font that a Gradio server would serve itself; here it shows where the device has it."""

    kind = 'local'

    def __init__(self, name: str, weights: Sequence[int] = (400, 600)) -> None:
        super().__init__(name)
        self.weights = tuple(weights)
