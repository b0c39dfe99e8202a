"""The names that recorded code may use."""

from __future__ import annotations

import datetime
import decimal
import pathlib
import re
from importlib import import_module
from typing import Any

import gradio as gr

# What recorded code calls a library, and the modules that make up what it uses of it.
_LIBRARIES = {
    'np': ('numpy',),
    'pd': ('pandas',),
    'pl': ('polars',),
    'PIL': ('PIL', 'PIL.Image'),
    'plt': ('matplotlib.pyplot',),
    'px': ('plotly.express',),
    'plotly': ('plotly', 'plotly.graph_objects'),
    'alt': ('altair',),
    'bokeh': ('bokeh', 'bokeh.plotting'),
}
_MODULES = {'os', 'io', 'time', 'json', 'random', 'asyncio', 'functools', 'typing'}

#: Packages that a page has only when it was given their wheels.
PACKAGES = frozenset(modules[0].split('.')[0] for modules in _LIBRARIES.values())


class World:
    """The names, and where the recorded files are."""

    def __init__(self, fixtures: str) -> None:
        self.fixtures = fixtures

    def names(self, code: str) -> dict[str, Any]:
        """Return what the code may use. Raise ModuleNotFoundError for a library that is not there."""
        words = set(re.findall(r'\w+', code))
        names: dict[str, Any] = {
            'gr': gr,
            'datetime': datetime,
            'decimal': decimal,
            'pathlib': pathlib,
            'FIX': self.fixtures,
            'fixture': lambda name: f'{self.fixtures}/{name}',
        }
        for name in words & _MODULES:
            names[name] = import_module(name)
        for name in words & _LIBRARIES.keys():
            modules = [import_module(module) for module in _LIBRARIES[name]]
            names[name] = modules[0] if '.' not in _LIBRARIES[name][0] else modules[-1]
        return names

    def evaluate(self, expression: str) -> Any:
        """Return what a recorded expression is here."""
        # The `from __future__` of this file is not the recorded code's.
        return eval(compile(expression, '<recorded>', 'eval', dont_inherit=True), self.names(expression))

    def run(self, script: str) -> dict[str, Any]:
        """Return the names that a recorded script leaves behind."""
        names = self.names(script)
        exec(compile(script, '<recorded>', 'exec', dont_inherit=True), names)
        return names
