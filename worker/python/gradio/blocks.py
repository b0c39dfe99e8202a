"""Nodes of an app: what components and layouts have in common, and the Blocks around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

from gradio import arguments, bridge, keywords
from gradio.context import current_app, current_block, current_call, current_render
from gradio.events import EventListener
from gradio.schema_classes import SchemaMeta, docstring
from gradio.schemas import MISSING, schema_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike
    from types import TracebackType

    from gradio.schemas import Parameter, Schema

# What a config says of a block besides its parameters.
_INHERENT = frozenset({'_selectable', '_retryable', '_undoable'})

# Arguments of `launch()` that mean something on a page.
_LOOK = frozenset('theme css css_paths js head head_paths footer_links show_error max_file_size i18n'.split())


class Block(metaclass=SchemaMeta):
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
        built = bridge.request('create', self._schema.name, arguments.props(given), options)
        self._stand_for(built['id'], parent if self._given.get('render', True) else None)

    def _stand_for(self, block_id: int, parent: BlockContext | None = None) -> None:
        """Be the object for a block of the app model from now on."""
        self._id = block_id
        (current_render.get() or current_app.get()).blocks[block_id] = self
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

    @property
    def skip_api(self) -> bool:
        """Whether it is left out of the API."""
        return self._schema.skip_api

    @property
    def stateful(self) -> bool:
        """Whether its value is an object of the session's own."""
        return self._schema.wire == 'state'

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
        if self._is_built() and (name in _INHERENT or not name.startswith('_')):
            props = {} if parameter and not parameter.sent else self.get_config()
            if name in props:
                return props[name]
        if parameter is not None:
            if name in self.__dict__.get('_given', ()):
                return self._given[name]
            if parameter.default is not MISSING:
                return parameter.default
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in self._params and self._is_built():
            given = arguments.props({name: self._assigned(name, value)})
            bridge.request('assign', self._id, name, given[name])
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


class Blocks(BlockContext):
    """An app: what is made inside its `with` is part of it."""

    _schema = schema_of('Blocks')
    _params = _schema.params
    __doc__ = docstring(_schema)

    load = EventListener('load')

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._given = arguments.bind(self._schema, args, kwargs)
        self._make('createBlocks', self._given)

    def _make(self, operation: str, given: dict[str, Any], **options: Any) -> dict[str, Any]:
        """Have it made by the app model; return its answer."""
        self.children, self._around = [], []
        parent = current_block.get()
        built = bridge.request(
            operation, arguments.plain(given), {'parent': parent and parent._id, **options}
        )
        self._stand_for(built['id'], parent)
        if parent is None:
            current_app.get().last = self
        return built

    def unload(self, fn: Callable[..., Any]) -> None:
        """Run `fn` when a visitor leaves."""
        EventListener('unload').__get__(self)(fn, show_progress='hidden')

    @keywords.checked
    def queue(
        self,
        status_update_rate: float | Literal['auto'] = 'auto',
        api_open: bool | None = None,
        max_size: int | None = None,
        *,
        default_concurrency_limit: int | Literal['not_set'] | None = 'not_set',
    ) -> Self:
        """Say how many events may wait, and how many may run at once unless their listeners say otherwise."""
        given = {'max_size': max_size, 'default_concurrency_limit': default_concurrency_limit}
        bridge.request('queue', self._id, given)
        return self

    @keywords.checked
    def launch(
        self,
        inline: bool | None = None,
        inbrowser: bool = False,
        share: bool | None = None,
        debug: bool = False,
        max_threads: int = 40,
        auth: Any = None,
        auth_message: str | None = None,
        prevent_thread_lock: bool = False,
        show_error: bool = False,
        server_name: str | None = None,
        server_port: int | None = None,
        *,
        height: int = 500,
        width: int | str = '100%',
        favicon_path: str | PathLike[str] | None = None,
        ssl_keyfile: str | None = None,
        ssl_certfile: str | None = None,
        ssl_keyfile_password: str | None = None,
        ssl_verify: bool = True,
        quiet: bool = False,
        footer_links: list[str | dict[str, str]] | None = None,
        run_history: bool | None = None,
        allowed_paths: list[str] | None = None,
        blocked_paths: list[str] | None = None,
        root_path: str | None = None,
        app_kwargs: dict[str, Any] | None = None,
        state_session_capacity: int = 10000,
        share_server_address: str | None = None,
        share_server_protocol: str | None = None,
        share_server_tls_certificate: str | None = None,
        auth_dependency: Any = None,
        max_file_size: str | int | None = None,
        enable_monitoring: bool | None = None,
        strict_cors: bool = True,
        node_server_name: str | None = None,
        node_port: int | None = None,
        ssr_mode: bool | None = None,
        pwa: bool | None = None,
        mcp_server: bool | None = None,
        num_workers: int | None = None,
        _app: Any = None,
        _frontend: bool = True,
        i18n: Any = None,
        theme: Any = None,
        css: str | None = None,
        css_paths: Any = None,
        js: str | Literal[True] | None = None,
        head: str | None = None,
        head_paths: Any = None,
    ) -> tuple[Self, str, str | None]:
        """Show this app on the page, with the look that the arguments describe.

        Arguments that concern a server are accepted, so that one file runs in both places, and mean nothing here.
        """
        said = {name: value for name, value in locals().items() if name in _LOOK and value is not None}
        if isinstance(theme, str):
            said |= self._known(theme)
        bridge.request('launch', self._id, arguments.plain(said))
        return self, '', None

    def _known(self, theme: str) -> dict[str, Any]:
        """Return the theme as an argument, or nothing but a warning when it is none of the prebuilt ones."""
        try:
            bridge.request('theme', theme)
        except ValueError as error:
            bridge.warn(f'Cannot load {theme}. Caught Exception: {error}')
            return {'theme': None}
        return {'theme': theme}

    def close(self, verbose: bool = True) -> None:
        """Do nothing: there is no server to stop."""

    def get_config_file(self) -> dict[str, Any]:
        """Return the whole app as JSON, as the page reads it; pairs are tuples."""
        config = bridge.request('config', self._id)
        for dependency in config['dependencies']:
            dependency['targets'] = [tuple(target) for target in dependency['targets']]
        return {**config, 'pages': [tuple(page) for page in config['pages']]}

    @property
    def config(self) -> dict[str, Any]:
        """The whole app as JSON, as the page reads it."""
        return self.get_config_file()

    def get_api_info(self, all_endpoints: bool = False, page: str | None = None) -> dict[str, Any]:
        """Return what the app's endpoints take and give."""
        return bridge.request('apiInfo', self._id, all_endpoints)

    @property
    def blocks(self) -> dict[int, Block]:
        """Every block in it, by its id."""
        app = current_app.get()
        return {said['id']: app.block(said['id']) for said in self.get_config_file()['components']}

    def __call__(self, *inputs: Any, fn_index: int = 0, api_name: str | None = None) -> Any:
        """Call the function of a listener as the page would: with values as they come from there."""
        from gradio.direct_calls import call

        return call(self, inputs, fn_index, api_name)
