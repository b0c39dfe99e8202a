"""From what an author says about a listener to a dependency of the app model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gradio import arguments, bridge
from gradio.context import current_block
from gradio.runtime import functions

if TYPE_CHECKING:
    from gradio.events import Dependency

# What the app model is told as it stands; None and the rest of a signature's defaults are its own defaults too.
_AS_SAID = {
    'api_name': None,
    'api_description': None,
    'scroll_to_output': False,
    'queue': True,
    'batch': False,
    'max_batch_size': 4,
    'preprocess': True,
    'postprocess': True,
    'trigger_mode': None,
    'js': None,
    'concurrency_limit': 'default',
    'concurrency_id': None,
    'api_visibility': 'public',
    'time_limit': None,
    'stream_every': 0.5,
    'key': None,
}


def inputs_of(components: Any, named: dict[str, Any] | None) -> dict[str, Any]:
    """Return the inputs of a listener as the app model takes them."""
    if isinstance(components, dict):
        raise ValueError(
            'inputs cannot be a dict. To give values by the names of parameters, use inputs_kwargs, as in '
            "inputs_kwargs={'last_name': textbox}."
        )
    return {
        'ids': arguments.ids(components) + [component._id for component in (named or {}).values()],
        'asDict': isinstance(components, (set, frozenset)),
        **({'names': list(named)} if named else {}),
    }


def _function(fn: Callable[..., Any] | None) -> dict[str, Any] | None:
    return None if fn is None else functions.describe(fn)


def _cancelled(cancels: dict[str, Any] | list[dict[str, Any]] | None) -> list[int]:
    return [dependency['id'] for dependency in ([cancels] if isinstance(cancels, dict) else cancels or [])]


def _listen(fn: Callable[..., Any] | None, trigger: dict[str, Any], said: dict[str, Any]) -> Dependency:
    from gradio.events import Dependency

    where = current_block.get()
    progress_on = said['show_progress_on']
    listener = {
        **trigger,
        **{key: said[key] for key, default in _AS_SAID.items() if said[key] != default},
        'fn': _function(fn),
        'inputs': inputs_of(said['inputs'], said.get('inputs_kwargs')),
        'outputs': arguments.ids(said['outputs']),
        'show_progress_on': None if progress_on is None else arguments.ids(progress_on),
        'cancels': _cancelled(said['cancels']),
        'validator': _function(said['validator']),
    }
    built = bridge.request('listen', arguments.plain(listener), {'parent': where and where._id})
    return Dependency(built['id'], fn)


def add(
    trigger: dict[str, Any], said: dict[str, Any], progress: str
) -> Dependency | Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add a listener; as a decorator, once the function is known.

    `trigger` is the app model's own words for what starts it, `said` holds the arguments by their names, and
    `progress` is the default of `show_progress`, which the app model knows.
    """
    if said['show_progress'] != progress:
        trigger = {**trigger, 'show_progress': said['show_progress']}
    if said['fn'] != 'decorator':
        return _listen(said['fn'], trigger, said)
    if said['js'] is not None:
        return _listen(None, trigger, said)

    def decorator(fn: Callable[..., Any]) -> Callable[..., Any]:
        _listen(fn, trigger, said)
        return fn

    return decorator
