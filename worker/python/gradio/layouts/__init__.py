"""Layouts; each class is made when it is first used."""

from __future__ import annotations

from typing import Any

from gradio import schemas

__all__ = schemas.names('layout')


def __getattr__(name: str) -> Any:
    from gradio.component_classes import class_named

    if name not in __all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name)
    globals()[name] = class_named(name)
    return globals()[name]


def __dir__() -> list[str]:
    return __all__
