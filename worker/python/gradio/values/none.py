"""No value: layouts, which are only ever updated."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return what the page sent."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return what was given."""
    return value
