"""Numbers: as they are; the codec knows numpy's."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the number."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return the number."""
    return value
