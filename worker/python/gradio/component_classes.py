"""Makes the classes of components and layouts from their schemas."""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any

from gradio import schemas
from gradio.blocks import Block, BlockContext
from gradio.components.base import Component, FormComponent
from gradio.events import EventListener
from gradio.schemas import MISSING, Parameter, Schema


def _parameter(said: Parameter) -> inspect.Parameter:
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD if said.positional else inspect.Parameter.KEYWORD_ONLY
    if said.rest:
        return inspect.Parameter(said.name, inspect.Parameter.VAR_KEYWORD)
    default = inspect.Parameter.empty if said.default is MISSING else said.default
    return inspect.Parameter(said.name, kind, default=default, annotation=said.annotation)


def _docstring(schema: Schema) -> str:
    lines = [f'    {param.name}: {param.doc}' for param in schema.params.values()]
    return '\n'.join([schema.doc, '', 'Parameters:', *lines])


class SchemaMeta(type):
    """The class of classes that a schema states: their signature is made when someone asks for it."""

    @property
    def __signature__(cls) -> inspect.Signature:
        # An author's subclass with an __init__ of its own has its own signature.
        first = next(base for base in cls.__mro__ if '__init__' in vars(base))
        if first is not Block and first is not BlockContext:
            raise AttributeError('__signature__')
        return inspect.Signature([_parameter(param) for param in cls._schema.params.values()])


def _base(schema: Schema) -> type[Block]:
    if schema.kind == 'layout':
        return BlockContext
    # A class that shows as another one (`TextArea` as a textbox) is a kind of it.
    shown_as = schemas.name_of_type(schema.type)
    if shown_as is not None and shown_as != schema.name:
        return class_named(shown_as)
    return FormComponent if schema.form else Component


@cache
def _class_of(name: str) -> type[Block]:
    schema = schemas.schema_of(name)
    listeners = {event: EventListener(event, progress) for event, progress in schema.events.items()}
    namespace: dict[str, Any] = {
        '__doc__': _docstring(schema),
        '__module__': f'gradio.{schema.kind}s',
        '_schema': schema,
        '_params': schema.params,
        'EVENTS': list(listeners.values()),
        **listeners,
    }
    return SchemaMeta(schema.name, (_base(schema),), namespace)


def class_named(name: str) -> type[Block]:
    """Return the class of this name. Raise KeyError when no component or layout has it."""
    return _class_of(schemas.schema_of(name).name)
