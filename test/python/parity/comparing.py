"""Whether what came is what was recorded."""

from __future__ import annotations

import base64
import io
import re
import time
from importlib import import_module
from typing import Any

# What no two runs share: content hashes, random names, addresses, and the folders of the machine that recorded.
_PLACEHOLDER = re.compile(
    r'\$(?:TMP|CWD|HOME|SITE|ORIGIN|ORACLE)\b(?:/<hash>)?|<(?:hash|random|id|pydantic-url|elided)>|0x\.\.\.'
)
_NUMBERS = (int, float)
_A_MOMENT = 60


def differs(expected: Any, got: Any, strict: bool = False) -> bool:
    """Return whether two values differ; `strict` tells 1 from 1.0, as Python's own code can."""
    if isinstance(expected, str) and _PLACEHOLDER.fullmatch(expected):
        return got in (None, '')
    if isinstance(expected, str) and isinstance(got, str):
        return not _same_text(expected, got)
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) != len(got) or any(map(differs, expected, got, [strict] * len(got)))
    if isinstance(expected, dict) and isinstance(got, dict):
        if '$image' in expected and '$image' in got:
            return _other_image(expected['$image'], got['$image'])
        return expected.keys() != got.keys() or any(
            differs(expected[key], got[key], strict) for key in expected
        )
    if isinstance(expected, dict) and '$now' in expected:
        return not (isinstance(got, float) and abs(got - time.time()) < _A_MOMENT)
    if isinstance(expected, _NUMBERS) and isinstance(got, _NUMBERS):
        # A truth value is no number, and a float may differ by what its last digit cannot say.
        kinds = {type(expected), type(got)}
        return (bool in kinds or strict) and len(kinds) > 1 or not _same_number(expected, got)
    return expected != got or type(expected) is not type(got)


def _other_image(expected: dict[str, Any], got: dict[str, Any]) -> bool:
    # Two encoders write the same pixels as different bytes.
    pixels = [_opened(said).convert('RGBA').tobytes() for said in (expected, got)]
    return expected['mode'] != got['mode'] or expected['size'] != got['size'] or pixels[0] != pixels[1]


def _opened(said: dict[str, Any]) -> Any:
    return import_module('PIL.Image').open(io.BytesIO(base64.b64decode(said['png_base64'])))


def _same_number(expected: float, got: float) -> bool:
    return expected == got or abs(expected - got) <= 1e-9 * abs(expected)


def _same_text(expected: str, got: str) -> bool:
    if expected == got or not _PLACEHOLDER.search(expected):
        return expected == got
    pattern = '.+'.join(map(re.escape, _PLACEHOLDER.split(expected)))
    return re.fullmatch(pattern, got, re.DOTALL) is not None
