"""Samples that a visitor clicks to fill inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gradio import arguments, bridge
from gradio.context import current_app, current_block
from gradio.runtime import functions
from gradio.schema_classes import SchemaMeta, docstring
from gradio.schemas import schema_of

if TYPE_CHECKING:
    from gradio.blocks import Block


class Examples(metaclass=SchemaMeta):
    """Sample inputs to click on; `dataset` is the component that shows them."""

    _schema = schema_of('Examples')
    __doc__ = docstring(_schema)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given = arguments.bind(self._schema, args, kwargs)
        self.examples = given.get('examples')
        self.fn = given.pop('fn', None)
        described = None if self.fn is None else functions.describe(self.fn)
        parent = current_block.get()
        built = bridge.request(
            'createExamples', arguments.plain(given), {'parent': parent and parent._id, 'fn': described}
        )
        self.dataset: Block = current_app.get().block(built['id'])


create_examples = Examples
