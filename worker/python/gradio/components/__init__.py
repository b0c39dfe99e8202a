"""Components; each class is made when it is first used."""

from __future__ import annotations

from typing import Any

from gradio import schemas
from gradio.components.base import Component, FormComponent
from gradio.components.html_attributes import InputHTMLAttributes

__all__ = [
    'Component',
    'FormComponent',
    'InputHTMLAttributes',
    'get_component_instance',
    *schemas.names('component'),
]


def __getattr__(name: str) -> Any:
    from gradio.component_classes import class_named

    if name not in __all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name)
    globals()[name] = class_named(name)
    return globals()[name]


def __dir__() -> list[str]:
    return __all__


def get_component_instance(
    comp: str | dict[str, Any] | Component, render: bool = False, unrender: bool = False
) -> Component:
    """Return the component that a shortcut such as `"text"` or `{"name": "textbox", "lines": 2}` names."""
    if isinstance(comp, (str, dict)):
        given = {'name': comp} if isinstance(comp, str) else dict(comp)
        name = given.pop('name')
        return _class_of_shortcut(name)(**{**given, 'render': render})
    if not isinstance(comp, Component):
        raise ValueError(f'Component must be provided as a `str` or `dict` or `Component` but is {comp}')
    if unrender and comp.is_rendered:
        comp.unrender()
    return comp


def _class_of_shortcut(name: str) -> type[Component]:
    wanted = name.replace('_', '')
    for known in schemas.names('component'):
        if known.lower() == wanted:
            return __getattr__(known)
    layout = next((known for known in schemas.names('layout') if known.lower() == wanted), None)
    if layout is not None:
        raise TypeError(f'{name!r} names the layout {layout}, which is no component.')
    raise ValueError(
        f'No such component or layout: {name}. The names are {", ".join(schemas.names("component"))}.'
    )
