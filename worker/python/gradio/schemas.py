"""Components and layouts as stated once, for all languages; read from the JSON that the build writes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import PurePosixPath
from typing import Any, Literal

MISSING = object()
"""The default of a parameter that must be given."""


class Parameter:
    """One parameter of a component."""

    __slots__ = ('annotation', 'bound', 'default', 'doc', 'name', 'positional', 'rest', 'sent')

    def __init__(self, said: dict[str, Any]) -> None:
        self.name: str = said['name']
        self.annotation: str = said['annotation']
        self.default: Any = said.get('default', MISSING)
        self.doc: str = said['doc']
        self.positional: bool = said.get('positional', False)
        self.bound: bool = said.get('bound', False)
        self.rest: bool = said.get('rest', False)
        self.sent: bool = said.get('sent', True)


class Schema:
    """One component or layout."""

    __slots__ = (
        'aliases',
        'doc',
        'events',
        'form',
        'holds',
        'kind',
        'name',
        'params',
        'positional',
        'skip_api',
        'type',
        'wire',
    )

    def __init__(self, said: dict[str, Any]) -> None:
        self.name: str = said['name']
        self.aliases: list[str] = said['aliases']
        self.kind: Literal['component', 'layout', 'app'] = said['kind']
        self.type: str = said['type']
        self.doc: str = said['doc']
        self.params = {param['name']: Parameter(param) for param in said['params']}
        self.positional = [name for name, param in self.params.items() if param.positional]
        self.events: dict[str, str] = {event['name']: event['showProgress'] for event in said['events']}
        self.wire: str = said['wire']
        self.form: bool = said['form']
        self.holds: bool = said['holds']
        self.skip_api: bool = said['skipApi']


@cache
def _statements() -> dict[str, dict[str, Any]]:
    file = str(PurePosixPath(__file__).with_name('_schemas.json'))
    said = json.loads(__spec__.loader.get_data(file))
    return {name: schema for schema in said for name in (schema['name'], *schema['aliases'])}


@cache
def schema_of(name: str) -> Schema:
    """Return the schema of a class, by its own or another name of it. Raise KeyError when there is none."""
    statement = _statements()[name]
    return Schema(statement) if statement['name'] == name else schema_of(statement['name'])


def names(kind: Literal['component', 'layout'] | None = None) -> list[str]:
    """Return all class names, other names of a class included."""
    return [name for name, said in _statements().items() if kind in (None, said['kind'])]


def name_of_type(type_name: str) -> str | None:
    """Return the class whose blocks have this `type` in a config; of several the one that gave the type its name."""
    same = [said['name'] for said in _statements().values() if said['type'] == type_name]
    return next((name for name in same if name.lower() == type_name), same[0] if same else None)
