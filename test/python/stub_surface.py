"""Describes the public surface of `gradio` as its stubs state it, in the same shape as `surface.py`."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

_STUBS = Path('/stubs/gradio')


def _module(name: str) -> ast.Module:
    path = _STUBS / name.replace('.', '/')
    file = path / '__init__.pyi' if path.is_dir() else path.with_suffix('.pyi')
    return ast.parse(file.read_text())


def _found(module: ast.Module, name: str) -> list[ast.stmt]:
    """Return what defines a name in a module, by way of imports and other names of it."""
    for said in module.body:
        match said:
            case ast.ImportFrom(module=home, names=names) if home and home.startswith('gradio.'):
                for alias in names:
                    if (alias.asname or alias.name) == name:
                        return _found(_module(home.removeprefix('gradio.')), alias.name)
                    starred = alias.name == '*' and _found(_module(home.removeprefix('gradio.')), name)
                    if starred:
                        return starred
            case ast.Assign(targets=targets, value=ast.Name(other)):
                if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                    return _found(module, other)
    return [said for said in module.body if getattr(said, 'name', None) == name]


def _parameters(said: ast.FunctionDef, is_method: bool) -> list[dict[str, Any]]:
    args = said.args
    described = []
    plain = len(args.args) - len(args.defaults)
    for at, (arg, default) in enumerate(zip(args.args, [*[None] * plain, *args.defaults])):
        if not (is_method and at == 0):
            described.append(_parameter(arg, 'positional', default))
    described += [
        _parameter(arg, 'keyword-only', default) for arg, default in zip(args.kwonlyargs, args.kw_defaults)
    ]
    if args.kwarg:
        described.append(_parameter(args.kwarg, 'var-keyword', None))
    return described


def _parameter(arg: ast.arg, kind: str, default: ast.expr | None) -> dict[str, Any]:
    # Every parameter says its type: that is what stubs are for.
    assert arg.annotation is not None, arg.arg
    described: dict[str, Any] = {'name': arg.arg, 'kind': kind}
    if default is not None:
        # A default that is an object of the module's is only known to exist.
        described['default'] = ... if isinstance(default, ast.Name) else ast.literal_eval(default)
    return described


def described(name: str) -> str:
    """Return a public name's parameters, events and docstring as JSON; null when the stubs do not have it.

    A name of a module has the module's before it: `validators.is_audio_correct_length`.
    """
    home, _, own = name.rpartition('.')
    found = _found(_module(home), own)
    if not found:
        return 'null'
    said = found[0]
    if isinstance(said, ast.FunctionDef):
        return json.dumps({'params': _parameters(said, is_method=False), 'doc': ast.get_docstring(said)})
    inits = [each for each in said.body if getattr(each, 'name', None) == '__init__']
    events = [each.target.id for each in said.body if isinstance(each, ast.AnnAssign) and _is_listener(each)]
    return json.dumps(
        {
            'params': _parameters(inits[0], is_method=True) if inits else None,
            'events': events,
            'doc': ast.get_docstring(said),
        },
        default=repr,
    )


def _is_listener(said: ast.AnnAssign) -> bool:
    return isinstance(said.annotation, ast.Name) and said.annotation.id == 'Listener'


def listener() -> str:
    """Return the parameters that an event takes, as JSON: those of the listener that is given its function."""
    (protocol,) = _found(_module('events'), 'Listener')
    call = next(each for each in protocol.body if getattr(each, 'name', None) == '__call__')
    return json.dumps(_parameters(call, is_method=True), default=repr)
