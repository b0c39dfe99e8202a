"""Makes the classes of components and layouts from their schemas."""

from __future__ import annotations

from functools import cache
from typing import Any

from gradio import schemas
from gradio.blocks import Block, BlockContext
from gradio.components.base import Component, FormComponent
from gradio.components.clear_button import add
from gradio.events import EventListener
from gradio.schema_classes import SchemaMeta, docstring
from gradio.schemas import Schema

# What a class has beside its schema.
_METHODS: dict[str, dict[str, Any]] = {'ClearButton': {'add': add}}


def _base(schema: Schema) -> type[Block]:
    if schema.kind == 'layout':
        return BlockContext
    # A class that shows as another one (`TextArea` as a textbox) is a kind of it.
    shown_as = schemas.name_of_type(schema.type)
    if shown_as is not None and shown_as != schema.name:
        return class_named(shown_as)
    return FormComponent if schema.form else Component


def _bases(schema: Schema) -> tuple[type[Block], ...]:
    base = _base(schema)
    # Others can be made inside some components too, as inside a layout.
    return (BlockContext, base) if schema.holds and not issubclass(base, BlockContext) else (base,)


@cache
def _class_of(name: str) -> type[Block]:
    schema = schemas.schema_of(name)
    listeners = {event: EventListener(event, progress) for event, progress in schema.events.items()}
    namespace: dict[str, Any] = {
        '__doc__': docstring(schema),
        '__module__': f'gradio.{schema.kind}s',
        '_schema': schema,
        '_params': schema.params,
        'EVENTS': list(listeners.values()),
        **listeners,
        **_METHODS.get(name, {}),
    }
    return SchemaMeta(schema.name, _bases(schema), namespace)


def class_named(name: str) -> type[Block]:
    """Return the class of this name. Raise KeyError when no component or layout has it."""
    return _class_of(schemas.schema_of(name).name)
