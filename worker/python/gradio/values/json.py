"""Any value that JSON can say, and what can be turned into one."""

from __future__ import annotations

from json import JSONDecodeError, loads
from math import isfinite
from typing import Any, NoReturn

from gradio import bridge, codec
from gradio.values.plain import plain


def to_python(wire: Any, props: dict[str, Any]) -> Any:
    """Return the value; as a tuple where the component is to give one."""
    return tuple(wire) if props.get('type') == 'tuple' and isinstance(wire, list) else wire


def to_wire(value: Any, props: dict[str, Any]) -> Any:
    """Return the value with everything in it as JSON can say it. Raise TypeError for a key that is no text."""
    if props.get('name') != 'json':
        return plain(value)
    said = plain(value, _read)
    if value is None or isinstance(value, (str, dict, list)):
        return said
    if not callable(value):
        bridge.warn(f"JSON expects text, a list or a dict; got a value of type '{_type_name(type(value))}'.")
    # The component reads text as JSON: a value that is only known by its text is a JSON text.
    return said if isinstance(said, (dict, list)) else _text(said)


def _text(said: Any) -> Any:
    # What is no number has no JSON text; it is null there.
    return None if isinstance(said, float) and not isfinite(said) else codec.encode(said)


def _type_name(kind: type) -> str:
    module = getattr(kind, '__module__', 'builtins')
    return kind.__qualname__ if module == 'builtins' else f'{module}.{kind.__qualname__}'


def _no_constant(name: str) -> NoReturn:
    raise JSONDecodeError('no JSON', name, 0)


def _read(text: str) -> Any:
    """Return what an object's text says if it is JSON, such as that of `Decimal('1.5')`, else the text."""
    try:
        return loads(text, parse_constant=_no_constant)
    except JSONDecodeError:
        return text
