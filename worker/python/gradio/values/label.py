"""Classes with how likely each is: a dict of confidences, or the top label alone."""

from __future__ import annotations

from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the top label, or the confidences by label."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return the confidences as a list, which keeps labels that are no text and their order."""
    if not isinstance(value, dict) or not value:
        return value
    confidences = [{'label': label, 'confidence': confidence} for label, confidence in value.items()]
    return {'label': None, 'confidences': confidences}
