"""Plays recorded operations and tells what came of each, and whether it is what was recorded."""

from __future__ import annotations

import contextlib
import io
import json
import warnings
from typing import TYPE_CHECKING, Any

import gradio as gr
from parity import files, report
from parity.comparing import differs
from parity.decoding import decode
from parity.encoding import encode, to_wire
from parity.world import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from parity.world import World

# What these give is an object of user code; all others give what crosses to the page.
_OF_USER_CODE = frozenset({'preprocess', 'call', 'exec'})
_OUTCOME = ('output', 'error', 'files')


def play(text: str, world: World) -> None:
    """Play the vectors of a JSON list. One with a `deviation` is wanted to give that instead of what was recorded."""
    for vector in json.loads(text):
        recorded = {key: vector[key] for key in _OUTCOME if key in vector}
        deviation = vector.get('deviation')
        wanted = {key: deviation[key] for key in _OUTCOME if key in deviation} if deviation else recorded
        got = _outcome(vector, world)
        report.send(
            {'id': vector['id'], 'wanted': wanted, 'got': got, 'differ': _differ(vector['op'], wanted, got)}
        )


def _differ(operation: str, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    if 'error' in wanted or 'error' in got:
        return ('error' in wanted) != ('error' in got)
    if differs(wanted.get('output'), got.get('output'), strict=operation in _OF_USER_CODE):
        return True
    expected, came = wanted.get('files', []), got.get('files', [])
    return bool(expected) and (len(expected) != len(came) or any(map(_other_file, expected, came)))


def _other_file(expected: dict[str, Any], came: dict[str, Any]) -> bool:
    return any(differs(expected[fact], came[fact]) for fact in expected.keys() & came.keys())


def _outcome(vector: dict[str, Any], world: World) -> dict[str, Any]:
    """Return what comes of a vector: an output or an error with the warnings, or the library that is missing."""
    told: list[warnings.WarningMessage] = []
    try:
        with (
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()),
            warnings.catch_warnings(record=True) as told,
        ):
            warnings.simplefilter('always')
            warnings.simplefilter('ignore', ResourceWarning)
            output = _OPERATIONS[vector['op']](vector, world, told)
            encoded = encode(output) if vector['op'] in _OF_USER_CODE else to_wire(output)
            came = {'output': _shown(encoded, world)}
            if 'files' in vector:
                came['files'] = _shown(files.found(encoded), world)
    except ModuleNotFoundError as error:
        if (error.name or '').partition('.')[0] in PACKAGES:
            return {'missing': error.name}
        came = {'error': _error(error, world)}
    except BaseException as error:
        came = {'error': _error(error, world)}
    return {**came, 'warnings': [_warning(one, world) for one in told]}


def _error(error: BaseException, world: World) -> dict[str, Any]:
    said: dict[str, Any] = {'type': type(error).__name__, 'message': _shown(str(error), world)}
    if isinstance(error, gr.Error):
        # Its own text is the representation of the message.
        shown = {name: getattr(error, name) for name in ('title', 'duration', 'visible', 'print_exception')}
        said.update({'message': error.message, 'gr.Error': shown})
    return said


def _warning(warning: warnings.WarningMessage, world: World) -> dict[str, Any]:
    return {'category': warning.category.__name__, 'message': _shown(str(warning.message), world)}


def _shown(value: Any, world: World) -> Any:
    """Put the recordings' word for the folder of files in place of the folder."""
    if isinstance(value, str):
        return value.replace(world.fixtures, '$FIX')
    if isinstance(value, list):
        return [_shown(item, world) for item in value]
    if isinstance(value, dict):
        return {key: _shown(item, world) for key, item in value.items()}
    return value


def _made(vector: dict[str, Any], world: World, told: list[Any]) -> Any:
    return getattr(gr, vector['component'])(**decode(vector['kwargs'], world))


def _construct(vector: dict[str, Any], world: World, told: list[Any]) -> Any:
    kind = getattr(gr, vector['component'])
    props = kind(**decode(vector['kwargs'], world)).get_config()
    said = list(told)
    try:
        usual = to_wire(kind().get_config())
    except TypeError:
        # It cannot be made without arguments.
        usual = {}
    told[:] = said
    missing = object()
    named = vector.get('output') or {}
    return {
        key: prop
        for key, prop in props.items()
        if key in named or differs(usual.get(key, missing), to_wire(prop))
    }


def _preprocess(vector: dict[str, Any], world: World, told: list[Any]) -> Any:
    component = _made(vector, world, told)
    wire = decode(vector['input'], world)
    model = getattr(component, 'data_model', None)
    # A wire value that a class describes is checked by it before anything else sees it.
    if model is not None and wire is not None:
        wire = model.model_validate(wire, context={'validate_meta': True})
    return component.preprocess(wire)


def _api_info(vector: dict[str, Any], world: World, told: list[Any]) -> Any:
    component = _made(vector, world, told)
    return {'api_info': component.api_info(), 'example_payload': component.example_payload()}


def _executed(vector: dict[str, Any], world: World, _told: list[Any]) -> Any:
    code = vector['input']['$py']
    return world.run(code).get('out')


_OPERATIONS: dict[str, Callable[[dict[str, Any], World, list[Any]], Any]] = {
    'construct': _construct,
    'preprocess': _preprocess,
    'postprocess': lambda vector, world, told: _made(vector, world, told).postprocess(
        decode(vector['input'], world)
    ),
    'process_example': lambda vector, world, told: _made(vector, world, told).process_example(
        decode(vector['input'], world)
    ),
    'flag': lambda vector, world, told: _made(vector, world, told).flag(decode(vector['input'], world)),
    'api_info': _api_info,
    'call': lambda vector, world, _told: decode(vector['input'], world),
    'exec': _executed,
}
