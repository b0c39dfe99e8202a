"""Themes, which Python only describes."""

from __future__ import annotations

import gradio as gr
from raising import raises

demo = gr.Blocks()


def test_prebuilt_themes() -> None:
    """Each has its name, and says what it changes."""
    assert (gr.themes.Soft().name, gr.themes.Base().name, gr.themes.Default().name) == (
        'soft',
        'base',
        'default',
    )
    theme = gr.themes.Soft(primary_hue='red').set(body_background_fill='*primary_50')
    assert theme.describe() == {
        'name': 'soft',
        'args': {'primary_hue': 'red'},
        'set': {'body_background_fill': '*primary_50'},
    }
    assert theme.to_dict()['theme']['body_background_fill'] == '*primary_50'


def test_mistakes_are_found_at_once() -> None:
    """At the line that makes them, in Gradio's words."""
    with raises(ValueError, 'Color shortcut nocolor not found.'):
        gr.themes.Default(primary_hue='nocolor')
    with raises(ValueError, 'Size shortcut huge not found.'):
        gr.themes.Default(text_size='huge')
    with raises(TypeError, "got an unexpected keyword argument 'button_color'"):
        gr.themes.Default().set(button_color='red')


def test_subclasses() -> None:
    """An author's theme starts from the one it extends."""

    class Seafoam(gr.themes.Soft):
        def __init__(self) -> None:
            super().__init__(font=gr.themes.GoogleFont('Quicksand'), primary_hue=gr.themes.colors.emerald)
            super().set(button_primary_background_fill='red')

    described = Seafoam().describe()
    assert described['name'] == 'soft'
    assert described['args']['font']['class'] == 'google'
    assert described['args']['primary_hue']['c500'] == '#10b981'
    assert described['set'] == {'button_primary_background_fill': 'red'}


def test_palette() -> None:
    """Named hues and scales have their values."""
    assert gr.themes.colors.slate.c50 == '#f8fafc'
    assert gr.themes.sizes.radius_none.expand() == ['0px'] * 7
    own = gr.themes.Color(*['#000000'] * 11, name='night')
    assert gr.themes.Base(primary_hue=own).describe()['args']['primary_hue']['name'] == 'night'
    with raises(AttributeError, "has no attribute 'puce'"):
        _ = gr.themes.colors.puce


def test_theme_files() -> None:
    """A theme can be written and read back."""
    theme = gr.themes.Glass(primary_hue='teal')
    theme.dump('theme.json')
    assert (
        gr.Theme.load('theme.json').to_dict()['theme']['primary_500']
        == theme.to_dict()['theme']['primary_500']
    )


def test_variables_are_attributes() -> None:
    """As the engine has them: an author's own, or the prebuilt theme's."""
    assert gr.themes.Base().set(body_background_fill='red').body_background_fill == 'red'
    assert gr.themes.Base().body_background_fill == '*background_fill_primary'
    assert gr.themes.Soft(neutral_hue='stone').neutral_500 == '#78716c'
    assert str(gr.themes.GoogleFont('Inter')) == "'Inter'"
