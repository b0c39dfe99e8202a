"""Several of a component's choices: a list; anything else, a tuple included, is one choice."""

from __future__ import annotations

from typing import Any

from gradio.values.plain import plain


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the choices."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> list[Any] | None:
    """Return the choices as a list."""
    return None if value is None else plain(value if isinstance(value, list) else [value])
