"""Parts of an app that a function makes anew whenever an input changes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from gradio import arguments, bridge, listeners
from gradio.context import current_block
from gradio.events import targets_of
from gradio.runtime import functions

if TYPE_CHECKING:
    from gradio.components import Component

    Trigger = Callable[..., Any]

RenderFunction = TypeVar('RenderFunction', bound=Callable[..., Any])


def render(
    inputs: Sequence[Component] | Component | None = None,
    triggers: Sequence[Trigger] | Trigger | None = None,
    *,
    queue: bool = True,
    trigger_mode: Literal['once', 'multiple', 'always_last'] | None = 'always_last',
    concurrency_limit: int | Literal['default'] | None = None,
    concurrency_id: str | None = None,
    show_progress: Literal['full', 'minimal', 'hidden'] = 'full',
) -> Callable[[RenderFunction], RenderFunction]:
    """Make the decorated function fill a place here: what it makes replaces what it made before.

    It gets the values of `inputs`, and runs on any of the `triggers`, such as `[button.click, textbox.submit]`.
    Without triggers it runs when the page loads and when an input changes.
    """
    if inspect.isfunction(inputs):
        raise TypeError('gr.render takes its inputs first: write @gr.render(), with parentheses.')
    where = current_block.get()
    if where is None:
        raise ValueError('Reactive render must be inside a Blocks context.')
    given = {
        'inputs': listeners.inputs_of(inputs, None),
        'triggers': None if triggers is None else targets_of(triggers),
        'queue': queue,
        'trigger_mode': trigger_mode,
        'concurrency_limit': concurrency_limit,
        'concurrency_id': concurrency_id,
        'show_progress': show_progress,
    }

    def decorator(fn: RenderFunction) -> RenderFunction:
        if inspect.iscoroutinefunction(fn):
            raise TypeError(
                f'gr.render takes a plain function, but {fn} is asynchronous: what it makes after an await '
                'would have no place.'
            )
        bridge.request(
            'createRender', arguments.plain(given), {'parent': where._id, 'fn': functions.describe(fn)}
        )
        return fn

    return decorator
