"""One of a component's choices, or several where it allows them."""

from __future__ import annotations

from typing import Any

from gradio.values.plain import plain


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the choice."""
    return wire


def to_wire(value: Any, props: dict[str, Any]) -> Any:
    """Return the choice, or a list where there may be several: a tuple is one of them."""
    if props.get('multiselect') and value is not None and not isinstance(value, list):
        return [plain(value)]
    return plain(value)


def named(choices: Any) -> Any:
    """Return choices as pairs of a name, which is the text of the value unless given, and the value."""
    return [
        choice if isinstance(choice, (tuple, list)) else (str(choice), choice) for choice in choices or ()
    ]
