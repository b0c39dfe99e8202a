"""One of a component's choices, or several where it allows them: as they are."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the choice."""
    return wire


def to_wire(value: Any, props: dict[str, Any]) -> Any:
    """Return the choice, or a list where there may be several: a tuple is one of them."""
    if props.get('multiselect') and value is not None and not isinstance(value, list):
        return [value]
    return value
