"""Themes, as descriptions that the page's own theme engine turns into CSS."""

from __future__ import annotations

from gradio.themes import colors, sizes
from gradio.themes.fonts import Font, GoogleFont, LocalFont
from gradio.themes.palette import Color, Size
from gradio.themes.theme import (
    Base,
    Citrus,
    Default,
    Glass,
    Monochrome,
    Ocean,
    Origin,
    Soft,
    Theme,
    ThemeClass,
)

__all__ = [
    'Base',
    'Citrus',
    'Color',
    'Default',
    'Font',
    'Glass',
    'GoogleFont',
    'LocalFont',
    'Monochrome',
    'Ocean',
    'Origin',
    'Size',
    'Soft',
    'Theme',
    'ThemeClass',
    'colors',
    'sizes',
]
