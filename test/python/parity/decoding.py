"""Recorded values as objects: what JSON cannot say stands there as an object with one `$` key."""

from __future__ import annotations

import ast
import base64
import datetime
import decimal
import pathlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

import gradio as gr

if TYPE_CHECKING:
    from collections.abc import Callable

    from parity.world import World


class Shown:
    """Stands for an object of which only the text is recorded."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def decode(value: Any, world: World) -> Any:
    """Return what a recorded value stands for. Raise ValueError for an encoding that stands in outputs alone."""
    if isinstance(value, str):
        return value.replace('$FIX', world.fixtures)
    if isinstance(value, list):
        return [decode(item, world) for item in value]
    if not isinstance(value, dict):
        return value
    kind = next((key for key in value if key.startswith('$')), None)
    if kind is None:
        return {key: decode(item, world) for key, item in value.items()}
    if kind not in _DECODERS:
        raise ValueError(f'{kind} stands in outputs alone.')
    return _DECODERS[kind](value[kind], world)


def _array(said: dict[str, Any], world: World) -> Any:
    items = decode(said['data'], world)
    return import_module('numpy').array(items, dtype=said['dtype']).reshape(said['shape'])


def _scalar(said: dict[str, Any], world: World) -> Any:
    return import_module('numpy').dtype(said['dtype']).type(decode(said['value'], world))


def _shown(text: str, _world: World) -> Any:
    try:
        return ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return Shown(text)


def _figure(said: dict[str, Any], world: World) -> Any:
    return world.run(said['code'])['fig']


def _made(said: dict[str, Any], world: World) -> Any:
    return getattr(gr, said['class'])(**decode(said.get('kwargs') or said.get('data') or {}, world))


_FLOATS = {'nan': float('nan'), 'inf': float('inf'), '-inf': float('-inf')}

_DECODERS: dict[str, Callable[[Any, World], Any]] = {
    '$py': lambda code, world: world.evaluate(code),
    '$function': lambda source, world: world.evaluate(source),
    '$float': lambda name, _: _FLOATS[name],
    '$int': lambda digits, _: int(digits),
    '$tuple': lambda items, world: tuple(decode(items, world)),
    '$set': lambda items, world: set(decode(items, world)),
    '$map': lambda pairs, world: {decode(key, world): decode(item, world) for key, item in pairs},
    '$bytes': lambda text, _: base64.b64decode(text),
    '$path': lambda text, world: pathlib.Path(decode(text, world)),
    '$datetime': lambda text, _: datetime.datetime.fromisoformat(text),
    '$date': lambda text, _: datetime.date.fromisoformat(text),
    '$timedelta': lambda seconds, _: datetime.timedelta(seconds=seconds),
    '$decimal': lambda text, _: decimal.Decimal(text),
    '$ndarray': _array,
    '$scalar': _scalar,
    '$figure': _figure,
    '$component': _made,
    '$dataclass': _made,
    '$chatmessage': lambda said, world: gr.ChatMessage(**decode(said, world)),
    '$repr': _shown,
}
