"""Values as JSON text, in the form both sides of the bridge read.

What JSON can say crosses as plain JSON. Text that begins with `MARK` holds objects `{TAG: kind, "value": …}` for
what it cannot: `float` (nan, inf, -inf) and `map`, an object that itself has a key `TAG`.
"""

from __future__ import annotations

import json
import re
import sys
from enum import Enum
from math import isfinite
from typing import Any

MARK = '!'
TAG = '$tag'

_LEAST, _MOST = -(2**63), 2**64 - 1
# A number outside 64 bits has at least this many digits; far cheaper to look for than to visit every value.
_LONG_NUMBER = re.compile(r'\d{19}')


def plain(value: Any) -> Any:
    """Return what JSON can say for a value it cannot, as Gradio's own serialiser does."""
    if isinstance(value, Enum):
        return value.value
    numpy = sys.modules.get('numpy')
    if numpy is not None:
        if isinstance(value, numpy.ndarray):
            return _plain_array(value, numpy)
        if isinstance(value, numpy.generic):
            return _plain_scalar(value, numpy)
    if hasattr(value, '__dataclass_fields__') and not isinstance(value, type):
        return {name: getattr(value, name) for name in value.__dataclass_fields__}
    return str(value)


def _plain_scalar(value: Any, numpy: Any) -> Any:
    if isinstance(value, (numpy.float16, numpy.float32)):
        # The shortest text of the narrow number: 0.1 and not 0.10000000149011612.
        return float(str(numpy.float32(value)))
    if isinstance(value, numpy.datetime64):
        return str(value.astype('datetime64[s]'))
    return (
        value.item()
        if isinstance(value, (numpy.number, numpy.bool_)) and value.dtype.kind != 'c'
        else str(value)
    )


def _plain_array(value: Any, numpy: Any) -> Any:
    if not value.shape or value.dtype.kind not in 'biuf' or not value.flags.c_contiguous:
        return str(value)
    narrow = value.dtype in (numpy.float16, numpy.float32)
    return value.astype('float32').astype(str).astype(float).tolist() if narrow else value.tolist()


_encoder = json.JSONEncoder(allow_nan=False, ensure_ascii=False, separators=(',', ':'), default=plain)


def encode(value: Any) -> str:
    """Return the text of a value. Raise TypeError for an integer that 64 bits cannot hold."""
    try:
        text = _encoder.encode(value)
    except ValueError as error:
        if 'Circular' in str(error):
            raise
        text = MARK + _encoder.encode(_tagged(value))
    if _LONG_NUMBER.search(text):
        _check_integers(value)
    return text


def _tagged(value: Any) -> Any:
    if isinstance(value, float):
        return value if isfinite(value) else {TAG: 'float', 'value': str(float(value))}
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (list, tuple)):
        return [_tagged(item) for item in value]
    if isinstance(value, dict):
        if TAG in value:
            return {TAG: 'map', 'value': [[key, _tagged(item)] for key, item in value.items()]}
        return {key: _tagged(item) for key, item in value.items()}
    return _tagged(plain(value))


def _check_integers(value: Any) -> None:
    if isinstance(value, int):
        if not _LEAST <= value <= _MOST:
            raise TypeError('Integer exceeds 64-bit range')
    elif isinstance(value, dict):
        for item in value.values():
            _check_integers(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check_integers(item)


def _untag(value: dict[str, Any]) -> Any:
    kind = value.get(TAG)
    if kind == 'float':
        return float(value['value'])
    if kind == 'map':
        return dict(value['value'])
    return value


def decode(text: str) -> Any:
    """Return the value that a text stands for."""
    if text.startswith(MARK):
        return json.loads(text[len(MARK) :], object_hook=_untag)
    return json.loads(text)
