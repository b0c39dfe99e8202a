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
    from gradio.events import Dependency


class Examples(metaclass=SchemaMeta):
    """Sample inputs to click on; `dataset` is the component that shows them."""

    _schema = schema_of('Examples')
    __doc__ = docstring(_schema)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given = arguments.bind(self._schema, args, kwargs)
        said = {name: param.default for name, param in self._schema.params.items()} | given
        self.examples = said['examples']
        self.inputs = _listed(said['inputs'])
        self.outputs = _listed(said['outputs'])
        self.fn = said['fn']
        self.cache_examples = said['cache_examples']
        self.run_on_click = said['run_on_click']
        self.preload = said['preload']
        self.example_labels = said['example_labels']
        described = None if self.fn is None else functions.describe(self.fn)
        parent = current_block.get()
        built = bridge.request(
            'createExamples',
            arguments.plain({name: value for name, value in given.items() if name != 'fn'}),
            {'parent': parent and parent._id, 'fn': described},
        )
        app = current_app.get()
        self.dataset: Block = app.block(built['id'])
        #: The listener after which everything is filled that a click fills.
        self.load_input_event = _dependency(built['load'])
        #: The listener that shows kept results; None without `cache_examples`.
        self.cache_event = _dependency(built['cached'])


def _listed(components: Any) -> list[Any]:
    if components is None:
        return []
    return list(components) if isinstance(components, (list, tuple)) else [components]


def _dependency(dependency_id: int | None) -> Dependency | None:
    from gradio.events import Dependency

    return None if dependency_id is None else Dependency(dependency_id, None)


create_examples = Examples
