"""Theme classes: what an author changed, for the theme engine to apply."""

from __future__ import annotations

import json
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Any, ClassVar, Self

from gradio import arguments, bridge
from gradio.themes.fonts import Font, LocalFont
from gradio.themes.palette import Color, Size

Fonts = Font | str | Iterable[Font | str]

SANS = (LocalFont('IBM Plex Sans'), 'ui-sans-serif', 'system-ui', 'sans-serif')
MONO = (LocalFont('IBM Plex Mono'), 'ui-monospace', 'Consolas', 'monospace')

_OPTIONS = frozenset(
    'primary_hue secondary_hue neutral_hue text_size spacing_size radius_size font font_mono'.split()
)


class Base:
    """The plain theme that all others start from: three hues, three scales, two fonts."""

    #: The prebuilt theme that the engine starts from.
    preset: ClassVar[str] = 'base'

    def __init__(
        self,
        *,
        primary_hue: Color | str | None = None,
        secondary_hue: Color | str | None = None,
        neutral_hue: Color | str | None = None,
        text_size: Size | str | None = None,
        spacing_size: Size | str | None = None,
        radius_size: Size | str | None = None,
        font: Fonts = SANS,
        font_mono: Fonts = MONO,
    ) -> None:
        said = {name: value for name, value in locals().items() if name in _OPTIONS and value is not None}
        # A default stands for the prebuilt theme's own fonts, which the engine knows.
        self._options = {
            name: value for name, value in said.items() if value is not SANS and value is not MONO
        }
        self._changes: dict[str, Any] = {}
        #: A theme file's content, for a theme that was read from one.
        self._file: dict[str, Any] | None = None
        self.name = getattr(self, 'name', self.preset)
        self._check()

    def set(self, **settings: Any) -> Self:
        """Give single variables other values: CSS, in which `*name` stands for another variable's value."""
        given = {name: value for name, value in settings.items() if value is not None}
        if self._file is None:
            self._changes |= given
        else:
            self._file = {'theme': {**self._file['theme'], **given}}
        self._check()
        return self

    def __getattr__(self, name: str) -> Any:
        # Only names that Python does not find come here: the variables, as the engine has them.
        if not name.startswith('_'):
            variables = self.to_dict()['theme']
            if name in variables:
                return variables[name]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)

    def describe(self) -> dict[str, Any]:
        """Return it as the theme engine reads it."""
        if self._file is not None:
            return self._file
        return arguments.plain({'name': self.preset, 'args': self._options, 'set': self._changes})

    def to_dict(self) -> dict[str, Any]:
        """Return it in the form of a theme file."""
        return bridge.request('theme', self.describe())

    def dump(self, filename: str | PathLike[str]) -> None:
        """Write it to a theme file."""
        Path(filename).write_text(json.dumps(self.to_dict(), indent=2))

    @classmethod
    def from_dict(cls, theme: dict[str, Any]) -> Self:
        """Return the theme that a theme file's content describes."""
        made = cls()
        made._file = theme
        made.name = theme['theme'].get('name', made.name)
        return made

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Return the theme of a theme file."""
        return cls.from_dict(json.loads(Path(path).read_text()))

    def _check(self) -> None:
        # The engine rejects names and values that it does not know, at the author's own line.
        bridge.request('theme', self.describe())


ThemeClass = Theme = Base


class Default(Base):
    """The look of an app that names no theme: orange on zinc, flat blocks with thin borders."""

    preset = 'default'


class Soft(Base):
    """Shaded white blocks with coloured labels, in indigo."""

    preset = 'soft'


class Monochrome(Base):
    """Black, white and serif, like a newspaper."""

    preset = 'monochrome'


class Glass(Base):
    """Blue with upright gradients that look like glass."""

    preset = 'glass'


class Origin(Base):
    """The look of Gradio 4: orange gradients and soft shadows."""

    preset = 'origin'


class Citrus(Base):
    """Amber buttons that sink when they are pressed."""

    preset = 'citrus'


class Ocean(Base):
    """Emerald and sky gradients with round corners."""

    preset = 'ocean'
