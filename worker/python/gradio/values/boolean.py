"""Truth: of anything, by Python's rule (an empty list is false)."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return what the page sent."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> bool:
    """Return whether the value counts as true."""
    return bool(value)
