"""Numbers, of Python's own kinds and of others, which round by their own rules."""

from __future__ import annotations

from typing import Any

from gradio.values.plain import plain

_OWN = frozenset({int, float, bool, str, type(None)})


def to_python(wire: Any, props: dict[str, Any]) -> Any:
    """Return the number; a whole one where the component gives no others."""
    return int(wire) if isinstance(wire, float) and props.get('precision') == 0 else wire


def to_wire(value: Any, props: dict[str, Any]) -> Any:
    """Return the number. Python's own are rounded by the app model."""
    precision = props.get('precision')
    if type(value) in _OWN:
        return value
    if precision is not None:
        # A Decimal stays exact, and what cannot be rounded says so itself.
        value = int(round(value, 0)) if precision == 0 else round(value, precision)
    return plain(value)
