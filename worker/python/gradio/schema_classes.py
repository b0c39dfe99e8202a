"""Classes that a schema states: their signature is made when someone asks for it."""

from __future__ import annotations

import inspect

from gradio.schemas import MISSING, Parameter, Schema


def _parameter(said: Parameter) -> inspect.Parameter:
    if said.rest:
        return inspect.Parameter(said.name, inspect.Parameter.VAR_KEYWORD, annotation=said.annotation)
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD if said.positional else inspect.Parameter.KEYWORD_ONLY
    default = inspect.Parameter.empty if said.default is MISSING else said.default
    return inspect.Parameter(said.name, kind, default=default, annotation=said.annotation)


class SchemaMeta(type):
    """The class of classes that a schema states."""

    @property
    def __signature__(cls) -> inspect.Signature:
        # A subclass of an author's, with an __init__ of its own, has its own signature.
        for base in cls.__mro__:
            if '_schema' in vars(base):
                return inspect.Signature([_parameter(param) for param in base._schema.params.values()])
            if '__init__' in vars(base):
                break
        raise AttributeError('__signature__')


def docstring(schema: Schema) -> str:
    """Return what `help` shows: what the class is, and what its parameters mean."""
    lines = [f'    {param.name}: {param.doc}' for param in schema.params.values()]
    return '\n'.join([schema.doc, '', 'Parameters:', *lines])
