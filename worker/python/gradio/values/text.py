"""Text: everything becomes text by `str`."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the text."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> str | None:
    """Return the text of any object."""
    return None if value is None else str(value)
