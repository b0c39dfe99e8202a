"""A session's own object: the app model holds its number, and the page never sees it."""

from __future__ import annotations

from typing import Any

from gradio.runtime import states


def to_python(wire: int, _props: dict[str, Any]) -> Any:
    """Return the object itself, which a function may change in place."""
    return states.get(wire)


def to_wire(value: Any, _props: dict[str, Any]) -> int:
    """Return a number for the object."""
    return states.put(value)
