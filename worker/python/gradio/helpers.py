"""Small things that functions return or call: updates, messages to the visitor, validation."""

from __future__ import annotations

import warnings
from typing import Any, Literal

from gradio.context import current_call
from gradio.examples import Examples, create_examples
from gradio.progress import Progress

__all__ = [
    'Examples',
    'Info',
    'Progress',
    'Success',
    'Warning',
    'create_examples',
    'skip',
    'update',
    'validate',
]


def update(
    elem_id: str | None = None,
    elem_classes: list[str] | str | None = None,
    visible: bool | Literal['hidden'] | None = None,
    **kwargs: Any,
) -> dict[str, Any]:
    """Return this in place of a value to change an output's properties: `gr.update(label='Name', value='Ada')`."""
    common = {'elem_id': elem_id, 'elem_classes': elem_classes, 'visible': visible}
    return {
        **kwargs,
        **{name: value for name, value in common.items() if value is not None},
        '__type__': 'update',
    }


def skip() -> dict[str, Any]:
    """Return this in place of a value to leave an output as it is; alone, to leave all outputs."""
    return {'__type__': 'update'}


def validate(is_valid: bool, message: str) -> dict[str, Any]:
    """Return this from a validator, one for each input: whether the value is good, and what to say if not."""
    return {'__type__': 'validate', 'is_valid': is_valid, 'message': message}


def _log(level: str, message: str, duration: float | None, visible: bool, title: str) -> bool:
    """Show the visitor a message; return whether there is a visitor."""
    call = current_call.get()
    if call is None:
        return False
    call.log({'log': message, 'level': level, 'duration': duration, 'visible': visible, 'title': title})
    return True


def Warning(
    message: str = 'Warning issued.',
    duration: float | None = 10,
    visible: bool = True,
    title: str = 'Warning',
) -> None:
    """Show the visitor a warning for `duration` seconds; None keeps it until closed."""
    if not _log('warning', message, duration, visible, title):
        warnings.warn(message, UserWarning, stacklevel=2)


def Info(
    message: str = 'Info issued.', duration: float | None = 10, visible: bool = True, title: str = 'Info'
) -> None:
    """Show the visitor a message for `duration` seconds; None keeps it until closed."""
    if not _log('info', message, duration, visible, title):
        print(message)


def Success(
    message: str = 'Success.', duration: float | None = 10, visible: bool = True, title: str = 'Success'
) -> None:
    """Show the visitor that something worked, for `duration` seconds; None keeps it until closed."""
    if not _log('success', message, duration, visible, title):
        print(message)
