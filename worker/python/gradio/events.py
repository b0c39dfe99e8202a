"""Event listeners: what runs when something happens to a component."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from gradio import event_data, keywords, listeners
from gradio.event_data import *  # noqa: F403

if TYPE_CHECKING:
    from gradio.blocks import Block
    from gradio.components import Component

    Fn = Callable[..., Any] | None | Literal['decorator']
    Components = Block | Sequence[Block] | set[Block] | None
    Progress = Literal['full', 'minimal', 'hidden']
    Listener = Callable[..., Any]

__all__ = ['Dependency', 'EventListener', 'on', *event_data.__all__]


class Dependency(dict[str, Any]):
    """What a listener answers with: chain others to it by `then`, `success` and `failure`, or cancel it."""

    def __init__(self, dependency_id: int, fn: Callable[..., Any] | None) -> None:
        super().__init__(id=dependency_id)
        self.fn = fn
        self.associated_timer = None

    @property
    def then(self) -> Listener:
        """Add a listener that runs after this one, however it ended."""
        return partial(EventListener._setup('then', after=self['id']), None)

    @property
    def success(self) -> Listener:
        """Add a listener that runs after this one has succeeded."""
        return partial(EventListener._setup('success', after=self['id']), None)

    @property
    def failure(self) -> Listener:
        """Add a listener that runs after this one has failed."""
        return partial(EventListener._setup('failure', after=self['id']), None)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the listener's function."""
        return self.fn(*args, **kwargs) if self.fn else None


class EventListener(str):
    """The name of an event; on a component, the method that adds a listener to it."""

    event_name: str
    listener: Callable[..., Any]

    def __new__(cls, event_name: str, show_progress: Progress = 'full') -> EventListener:
        """Make the event with the default of its listeners' `show_progress`."""
        event = super().__new__(cls, event_name)
        event.event_name = event_name
        event.listener = cls._setup(event_name, show_progress)
        return event

    def __get__(self, block: Block | None, owner: type | None = None) -> Listener:
        return self.listener if block is None else self.listener.__get__(block, owner)

    @staticmethod
    def _setup(name: str, progress: Progress = 'full', after: int | None = None) -> Callable[..., Any]:
        # Its qualified name is what authors see when they pass an argument that it does not take.
        @keywords.checked
        def event_trigger(
            block: Block | None,
            fn: Fn = 'decorator',
            inputs: Components = None,
            outputs: Components = None,
            api_name: str | None = None,
            api_description: str | Literal[False] | None = None,
            scroll_to_output: bool = False,
            show_progress: Progress = progress,
            show_progress_on: Component | Sequence[Component] | None = None,
            queue: bool = True,
            batch: bool = False,
            max_batch_size: int = 4,
            preprocess: bool = True,
            postprocess: bool = True,
            cancels: dict[str, Any] | list[dict[str, Any]] | None = None,
            trigger_mode: Literal['once', 'multiple', 'always_last'] | None = None,
            js: str | Literal[True] | None = None,
            concurrency_limit: int | Literal['default'] | None = 'default',
            concurrency_id: str | None = None,
            api_visibility: Literal['public', 'private', 'undocumented'] = 'public',
            time_limit: int | None = None,
            stream_every: float = 0.5,
            key: int | str | tuple[int | str, ...] | None = None,
            validator: Callable[..., Any] | None = None,
            inputs_kwargs: dict[str, Component] | None = None,
        ) -> Dependency | Callable[..., Any]:
            said = dict(locals())
            if after is not None:
                return listeners.add(
                    {'after': {'dependency': after, 'on': name}, 'targets': []}, said, progress
                )
            return listeners.add({'targets': [{'block': block and block._id, 'event': name}]}, said, progress)

        event_trigger.event_name = name
        event_trigger.__doc__ = f'Runs `fn` on `{name}`; a decorator when `fn` is left out.'
        return event_trigger


@keywords.checked
def on(
    triggers: Callable[..., Any] | Sequence[Callable[..., Any]] | None = None,
    fn: Fn = 'decorator',
    inputs: Components = None,
    outputs: Components = None,
    *,
    inputs_kwargs: dict[str, Component] | None = None,
    api_visibility: Literal['public', 'private', 'undocumented'] = 'public',
    api_name: str | None = None,
    api_description: str | Literal[False] | None = None,
    scroll_to_output: bool = False,
    show_progress: Progress = 'full',
    show_progress_on: Component | Sequence[Component] | None = None,
    queue: bool = True,
    batch: bool = False,
    max_batch_size: int = 4,
    preprocess: bool = True,
    postprocess: bool = True,
    cancels: dict[str, Any] | list[dict[str, Any]] | None = None,
    trigger_mode: Literal['once', 'multiple', 'always_last'] | None = None,
    js: str | Literal[True] | None = None,
    concurrency_limit: int | Literal['default'] | None = 'default',
    concurrency_id: str | None = None,
    time_limit: int | None = None,
    stream_every: float = 0.5,
    key: int | str | tuple[int | str, ...] | None = None,
    validator: Callable[..., Any] | None = None,
) -> Dependency | Callable[..., Any]:
    """Run `fn` on any of the triggers, such as `[button.click, textbox.submit]`.

    Without triggers it runs when the page loads and when an input changes.
    """
    said = dict(locals())
    if triggers is None:
        return listeners.add({'targets': None, 'on': True}, said, 'full')
    return listeners.add({'targets': targets_of(triggers), 'on': True}, said, 'full')


def targets_of(triggers: Callable[..., Any] | Sequence[Callable[..., Any]]) -> list[dict[str, Any]]:
    """Return what starts a listener, as the app model takes it."""
    return [_target(trigger) for trigger in (triggers if isinstance(triggers, (list, tuple)) else [triggers])]


def _target(trigger: Callable[..., Any]) -> dict[str, Any]:
    # A chain's `then` and the like are no events of a block.
    block = getattr(trigger, '__self__', None)
    event = getattr(trigger, 'event_name', None)
    if event is None:
        raise TypeError(f'A trigger must be an event of a component, such as button.click; got {trigger!r}.')
    return {'block': block and block._id, 'event': event}
