"""Markdown, which must be text: its rules are about lines."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the text."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> str | None:
    """Return the text. Raise AttributeError or TypeError for what is none, as Gradio does."""
    if value is None or isinstance(value, str):
        return value
    try:
        _ = value.expandtabs
    except AttributeError as error:
        raise AttributeError(f'Markdown expects text: {error}') from None
    raise TypeError(f'Markdown expects text, not {type(value).__name__}')
