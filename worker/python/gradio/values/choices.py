"""Several of a component's choices: a list; anything else, a tuple included, is one choice."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the choices."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> list[Any] | None:
    """Return the choices as a list."""
    return value if value is None or isinstance(value, list) else [value]
