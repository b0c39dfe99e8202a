"""The named hues: `gr.themes.colors.slate`, or just `'slate'` wherever a theme takes a hue."""

from __future__ import annotations

from gradio.themes.palette import Color, palette

__all__ = ['Color']


def __getattr__(name: str) -> Color:
    if name.startswith('_') or name not in palette('colors'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name)
    globals()[name] = Color(**palette('colors')[name])
    return globals()[name]
