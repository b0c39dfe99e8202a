"""Values between Python and the page: one module a wire type, named after it.

`to_python(wire, props)` and `to_wire(value, props)` change the representation alone; what a value means is the app
model's. `props` are the component's.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any


@cache
def _converter(wire: str) -> ModuleType:
    return import_module(f'gradio.values.{wire}')


def to_python(wire: str, value: Any, props: dict[str, Any]) -> Any:
    """Return what an author's function receives."""
    return _converter(wire).to_python(value, props)


def to_wire(wire: str, value: Any, props: dict[str, Any]) -> Any:
    """Return what the app model takes for what an author's function returned."""
    return _converter(wire).to_wire(value, props)
