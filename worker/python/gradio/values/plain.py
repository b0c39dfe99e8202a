"""Values as Gradio's own serialiser takes them: anything becomes what JSON can say, or a text."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from gradio import codec

_SAID = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, read: Callable[[str], Any] = str) -> Any:
    """Return a value with everything in it as JSON can say it; `read` gets the text of what it cannot.

    Raise TypeError for a key that is no text.
    """
    kind = type(value)
    if kind in _SAID:
        return value
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError('Dict key must be str')
        return {key: plain(item, read) for key, item in value.items()}
    if isinstance(value, list) or kind is tuple:
        return [plain(item, read) for item in value]
    if isinstance(value, (str, int, float)) and not isinstance(value, Enum):
        return value
    said = codec.plain(value)
    return read(said) if type(said) is str else plain(said, read)
