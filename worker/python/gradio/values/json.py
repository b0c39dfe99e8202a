"""Any value that JSON can say, and what can be turned into one."""

from __future__ import annotations

from json import JSONDecodeError, loads
from typing import Any

from gradio import codec

_SAID = (str, int, float, bool, type(None))


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the value."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return the value with everything in it as JSON can say it. Raise TypeError for a key that is no text."""
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError('Dict key must be str')
        return {key: to_wire(item, _props) if _changes(item) else item for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_wire(item, _props) if _changes(item) else item for item in value]
    return value if type(value) in _SAID else _said(value)


def _changes(item: Any) -> bool:
    return type(item) not in _SAID


def _said(value: Any) -> Any:
    said = codec.plain(value)
    if not isinstance(said, str) or isinstance(value, str):
        return said
    try:
        # An object whose text is JSON, such as Decimal('1.5'), is what that text says.
        return loads(said)
    except JSONDecodeError:
        return said
