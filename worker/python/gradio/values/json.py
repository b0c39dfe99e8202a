"""Any value that JSON can say, and what can be turned into one."""

from __future__ import annotations

from json import JSONDecodeError, dumps, loads
from typing import Any

from gradio import bridge, codec

_SAID = (str, int, float, bool, type(None))


def to_python(wire: Any, props: dict[str, Any]) -> Any:
    """Return the value; as a tuple where the component is to give one."""
    return tuple(wire) if props.get('type') == 'tuple' and isinstance(wire, list) else wire


def to_wire(value: Any, props: dict[str, Any]) -> Any:
    """Return the value with everything in it as JSON can say it. Raise TypeError for a key that is no text."""
    said = _plain(value)
    if props.get('name') != 'json' or isinstance(value, (dict, list, *_SAID)):
        return said
    bridge.warn(f"JSON expects text, a list or a dict; got a value of type '{_type_name(type(value))}'.")
    # The component reads text as JSON: an object that is only known by its text is a JSON text.
    return dumps(said) if isinstance(said, str) else said


def _type_name(kind: type) -> str:
    return kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError('Dict key must be str')
        return {key: item if type(item) in _SAID else _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [item if type(item) in _SAID else _plain(item) for item in value]
    return value if type(value) in _SAID else _said(value)


def _said(value: Any) -> Any:
    said = codec.plain(value)
    if not isinstance(said, str) or isinstance(value, str):
        return said
    try:
        # An object whose text is JSON, such as Decimal('1.5'), is what that text says.
        return loads(said)
    except JSONDecodeError:
        return said
