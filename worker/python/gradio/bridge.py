"""The way to the app model, which lives in JavaScript.

The worker attaches it once Python runs; importing `gradio` needs none, so that it can be part of a memory snapshot.
"""

from __future__ import annotations

import builtins
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

from gradio import codec, exceptions
from gradio.context import current_app, current_render

_call: Callable[[str, str], str] | None = None
_yielded: Callable[[int, str], bool] | None = None


def attach(call: Callable[[str, str], str], yielded: Callable[[int, str], bool]) -> None:
    """Use `call(operation, text)` from now on: text is JSON of the app's id and the arguments, as is the answer.

    `yielded(call, text)` is a way of its own for what comes thousands of times a second.
    """
    global _call, _yielded
    _call, _yielded = call, yielded


def hand_on(call: int, text: str) -> bool:
    """Hand on what a generator has yielded; answer whether it shall go on."""
    return _yielded is not None and _yielded(call, text)


# Tracebacks and warnings leave this package's frames out, to point at the author's own line.
OWN_FILES = attach.__code__.co_filename.removesuffix('bridge.py')


def request(operation: str, *arguments: Any) -> Any:
    """Ask the app model. Raise what it raised, as the Python exception of that name."""
    if _call is None:
        raise RuntimeError(
            f'"{operation}" needs a running gradio-lite page; here only the classes can be used.'
        )
    where = current_render.get() or current_app.get()
    answer = codec.decode(_call(operation, codec.encode([None if where is None else where.id, *arguments])))
    for message in answer.get('warnings', ()):
        warn(message)
    if 'error' in answer:
        _raise(answer['error'])
    return answer.get('ok')


def warn(message: str) -> None:
    """Warn the author at their own line."""
    warnings.warn(message, UserWarning, stacklevel=2, skip_file_prefixes=(OWN_FILES,))


def _raise(error: dict[str, Any]) -> NoReturn:
    name, message = error['name'], error['message']
    if 'display' in error:
        raise exceptions.Error(message, **error['display'])
    kind = getattr(exceptions, name, None) or getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, Exception):
        raise kind(message)
    raise RuntimeError(f'{name}: {message}')
