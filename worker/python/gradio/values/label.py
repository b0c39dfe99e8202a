"""Classes with how likely each is: a dict of confidences, or the top label alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def to_python(wire: Any, _props: dict[str, Any]) -> Any:
    """Return the top label, or the confidences by label."""
    return wire


def to_wire(value: Any, _props: dict[str, Any]) -> Any:
    """Return the confidences as a list, which keeps labels that are no text and their order, or the label's text.

    A text that names a JSON file stands for what the file says. Raise ValueError for anything else.
    """
    if value is None or value == {}:
        return None
    if isinstance(value, str) and value.endswith('.json') and Path(value).exists():
        said = json.loads(Path(value).read_text(encoding='utf-8'))
        return {'label': said.get('label'), 'confidences': said.get('confidences')}
    if isinstance(value, (str, int, float)):
        return str(value)
    if not isinstance(value, dict):
        raise ValueError(
            'Label expects a `str`, `int` or `float` as the label, or a `dict` of confidences by label. '
            f'Instead, got a {type(value)}'
        )
    confidences = [{'label': label, 'confidence': _number(said)} for label, said in value.items()]
    return {'label': None, 'confidences': confidences}


def _number(confidence: Any) -> float | None:
    return None if confidence is None else float(confidence)
