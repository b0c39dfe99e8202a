"""Describes the public names of the package, in the words of the recording that `asked.json` beside it comes from."""

from __future__ import annotations

import enum
import inspect
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import gradio as gr
from parity import report
from parity.encoding import encode, to_wire

_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: 'positional',
    inspect.Parameter.POSITIONAL_OR_KEYWORD: 'positional',
    inspect.Parameter.KEYWORD_ONLY: 'keyword-only',
    inspect.Parameter.VAR_POSITIONAL: 'var-positional',
    inspect.Parameter.VAR_KEYWORD: 'var-keyword',
}

# What a default instance says of itself.
_SAID = {
    'block_name': lambda block: block.get_block_name(),
    'skip_api': lambda block: block.skip_api,
    'stateful': lambda block: block.stateful,
    'api_info': lambda block: block.api_info(),
    'example_payload': lambda block: block.example_payload(),
    'example_value': lambda block: block.example_value(),
    'default_props': lambda block: block.get_config(),
}


def _parameters(function: Any) -> list[dict[str, Any]]:
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:
        # What is written in C does not tell.
        return []
    described = []
    for param in parameters:
        if param.name in ('self', 'block'):
            continue
        entry: dict[str, Any] = {'name': param.name, 'kind': _KINDS[param.kind]}
        if param.default is not inspect.Parameter.empty:
            entry['default'] = encode(param.default)
        described.append(entry)
    return described


def _methods(kind: type, names: list[str]) -> dict[str, Any]:
    methods = {name: getattr(kind, name) for name in names if callable(getattr(kind, name, None))}
    return {name: _parameters(method) for name, method in methods.items()}


def _default_of(kind: type, event: str) -> Any:
    return inspect.signature(getattr(kind, event)).parameters['show_progress'].default


def _said(kind: type, arguments: dict[str, Any], facts: list[str]) -> dict[str, Any]:
    said = {}
    block = kind(**arguments)
    for fact in facts:
        if fact not in _SAID:
            continue
        try:
            said[fact] = encode(_SAID[fact](block))
        except Exception as error:
            said[fact] = {'$error': f'{type(error).__name__}: {error}'}
    return said


def _described(value: Any, recorded: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {}
    if 'value' in recorded:
        described['value'] = value if isinstance(value, str) else int(bool(value))
    if 'params' in recorded and not (isinstance(value, type) and issubclass(value, enum.Enum)):
        described['params'] = _parameters(value)
    if isinstance(value, type):
        described['name'] = value.__name__
        described['bases'] = [base.__name__ for base in value.__mro__[1:]]
        described['methods'] = _methods(value, list(recorded.get('methods', ())))
    if recorded.get('events'):
        events = [str(getattr(event, 'event_name', event)) for event in value.EVENTS]
        described['events'] = [
            {'event': event, 'show_progress': _default_of(value, event)} for event in events
        ]
    if 'instance' in recorded:
        instance = recorded['instance']
        described['instance'] = _said(value, instance.get('constructed_with', {}), list(instance))
    if 'attributes' in recorded:
        made = value(None, recorded['attributes']['_data'])
        described['attributes'] = {name: encode(getattr(made, name)) for name in recorded['attributes']}
    return described


def _listener(facts: dict[str, Any]) -> dict[str, Any]:
    with gr.Blocks() as demo:
        dependency = gr.Button().click(lambda: None)
    return {
        'params': _parameters(gr.Button.click),
        'attributes': [name for name in facts['attributes'] if hasattr(dependency, name)],
        'chain': {
            name: [param['name'] for param in _parameters(getattr(dependency, name))]
            for name in facts['chain']
        },
        'config': demo.get_config_file()['dependencies'][0],
    }


def _shortcut(name: str) -> dict[str, Any]:
    try:
        instance = gr.components.get_component_instance(name, render=False)
    except Exception as error:
        return {'class': f'{type(error).__name__}: {error}', 'given': {}}
    return {'class': type(instance).__name__, 'given': to_wire(instance.constructor_args)}


def _same(module: str, name: str, public: str) -> bool:
    return getattr(import_module(module), name, None) is getattr(gr, public)


def describe(asked: dict[str, Any]) -> None:
    """Tell what was asked about: names, listeners, shortcuts, and names of submodules."""
    for name, recorded in asked['names'].items():
        try:
            report.send({'name': name, 'described': _described(getattr(gr, name), recorded)})
        except Exception as error:
            report.send({'name': name, 'error': f'{type(error).__name__}: {error}'})
    report.send({'listener': _listener(asked['dependency'])})
    report.send({'shortcuts': {name: _shortcut(name) for name in asked['shortcuts']}})
    report.send({'same': [[*entry, _same(*entry)] for entry in asked['same']]})


describe(json.loads(Path('asked.json').read_text(encoding='utf-8')))

with gr.Blocks() as demo:
    gr.Markdown('Described.')
