"""Nodes of an app: what components and layouts have in common, and the Blocks around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from gradio import arguments, bridge
from gradio.context import current_app, current_block, current_call
from gradio.schemas import MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from gradio.schemas import Parameter, Schema

# What a config says of a block besides its parameters.
_INHERENT = frozenset({'_selectable', '_retryable', '_undoable'})


class Block:
    """A component or a layout. Its attributes are the props that the app model keeps."""

    _schema: Schema
    _params: Mapping[str, Parameter] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._given = arguments.bind(self._schema, args, kwargs)
        # A component made by a function while it is called is an update to be returned, and no part of the app.
        if current_call.get() is None or current_block.get() is not None:
            self._build(self._prepare(dict(self._given)))

    def _prepare(self, given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        """Return the arguments as the app model takes them, and the function given as value if there is one."""
        return given, None

    def _build(self, prepared: tuple[dict[str, Any], dict[str, Any] | None]) -> None:
        given, bound = prepared
        parent = current_block.get()
        options = {'parent': parent and parent._id, **({'bound': bound} if bound else {})}
        built = bridge.build('create', self._schema.name, arguments.plain(given), options)
        self._adopt(built['id'], parent if self._given.get('render', True) else None)

    def _adopt(self, block_id: int, parent: BlockContext | None) -> None:
        """Stand for a block of the app model from now on."""
        self._id = block_id
        current_app.get().blocks[block_id] = self
        self._place(parent)

    def _place(self, parent: BlockContext | None) -> None:
        self.parent = parent
        if parent is not None:
            parent.children.append(self)

    @property
    def is_rendered(self) -> bool:
        """Whether it has a place in a layout."""
        return self.parent is not None

    def render(self) -> Self:
        """Place it here, with what is in it."""
        parent = current_block.get()
        bridge.request('render', self._id, {'parent': parent and parent._id})
        self._place(parent)
        return self

    def unrender(self) -> Self:
        """Take it out of its layout; it can be rendered elsewhere."""
        bridge.request('unrender', self._id)
        if self.parent is not None:
            self.parent.children.remove(self)
        self._place(None)
        return self

    def get_block_name(self) -> str:
        """Return the `type` in a config."""
        return self._schema.type

    def get_config(self) -> dict[str, Any]:
        """Return its props as in a config."""
        return bridge.request('props', self._id)

    @property
    def constructor_args(self) -> dict[str, Any]:
        """The arguments it was made with."""
        return dict(self._given)

    def _is_built(self) -> bool:
        return '_id' in self.__dict__

    def __getattr__(self, name: str) -> Any:
        # Only names that Python does not find come here.
        parameter = self._params.get(name)
        if parameter is not None and not (parameter.sent and self._is_built()):
            if name in self.__dict__.get('_given', ()):
                return self._given[name]
            if parameter.default is not MISSING:
                return parameter.default
        elif self._is_built() and (name in _INHERENT or not name.startswith('_')):
            props = self.get_config()
            if name in props:
                return props[name]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in self._params and self._is_built():
            bridge.request('assign', self._id, name, arguments.plain(self._assigned(name, value)))
        else:
            object.__setattr__(self, name, value)

    def _assigned(self, name: str, value: Any) -> Any:
        return value


class BlockContext(Block):
    """A layout: what is made inside its `with` stands in it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.children: list[Block] = []
        self._around: list[BlockContext | None] = []
        super().__init__(*args, **kwargs)

    def __enter__(self) -> Self:
        self._around.append(current_block.get())
        current_block.set(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current_block.set(self._around.pop())
        if kind is None:
            bridge.request('exit', self._id)

    def add(self, child: Block) -> None:
        """Place a block that was made before."""
        with self:
            child.render()

