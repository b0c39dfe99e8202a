"""The named scales: `gr.themes.sizes.text_lg`, or just `'lg'` where a theme takes a text size."""

from __future__ import annotations

from gradio.themes.palette import Size, palette

__all__ = ['Size']


def __getattr__(name: str) -> Size:
    if name.startswith('_') or name not in palette('sizes'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name)
    globals()[name] = Size(**palette('sizes')[name])
    return globals()[name]
