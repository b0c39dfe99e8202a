"""One of a component's choices, or several where it allows them: as they are."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the choice."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return the choice."""
    return value
