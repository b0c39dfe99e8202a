"""Describes the public surface of `gradio`, for comparison with a recording of the real one."""

from __future__ import annotations

import inspect
import json
from typing import Any

import gradio

_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: 'positional',
    inspect.Parameter.POSITIONAL_OR_KEYWORD: 'positional',
    inspect.Parameter.KEYWORD_ONLY: 'keyword-only',
    inspect.Parameter.VAR_POSITIONAL: 'var-positional',
    inspect.Parameter.VAR_KEYWORD: 'var-keyword',
}


def _parameters(signature: inspect.Signature) -> list[dict[str, Any]]:
    described = []
    for param in signature.parameters.values():
        entry: dict[str, Any] = {'name': param.name, 'kind': _KINDS[param.kind]}
        if param.default is not inspect.Parameter.empty:
            entry['default'] = param.default
        described.append(entry)
    return described


def _described(value: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    if inspect.ismodule(value):
        entry['names'] = {name: _described(getattr(value, name)) for name in value.__all__}
    if callable(value):
        entry['doc'] = inspect.getdoc(value)
        entry['params'] = _parameters(inspect.signature(value))
    if isinstance(value, type) and hasattr(value, 'EVENTS'):
        entry['events'] = [str(event) for event in value.EVENTS]
    if isinstance(value, type):
        entry['name'] = value.__name__
        entry['bases'] = [base.__name__ for base in value.__mro__[1:]]
    return entry


def surface() -> str:
    """Return every public name with its signature, as JSON."""
    return json.dumps({name: _described(getattr(gradio, name)) for name in gradio.__all__}, default=repr)


def listener() -> str:
    """Return the parameters of an event method after the component, as JSON."""
    return json.dumps(_parameters(inspect.signature(gradio.Textbox.change))[1:])


def event_data(name: str, data: str) -> str:
    """Return the attributes of event data made from some JSON, as JSON; objects as their text."""
    made = getattr(gradio, name)(None, json.loads(data))
    return json.dumps(vars(made), default=lambda value: {'$repr': repr(value)})
