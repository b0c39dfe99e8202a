"""Plays recorded operations: `vectors.json` beside the script holds them, `fixtures` the files that they use."""

from __future__ import annotations

import contextlib
import io
import json
import time
import warnings
from typing import TYPE_CHECKING, Any

import gradio as gr
from parity import report
from parity.comparing import differs
from parity.decoding import decode
from parity.encoding import encode, to_wire
from parity.files import facts
from parity.world import PACKAGES, World

if TYPE_CHECKING:
    from collections.abc import Callable

# What these give is an object of user code; all others give what crosses to the page.
_OF_USER_CODE = frozenset({'preprocess', 'call', 'exec'})


def play(text: str, world: World) -> None:
    """Play all vectors of a text, and print what comes of each."""
    for vector in json.loads(text):
        report.send(_play(vector, world))


def _play(vector: dict[str, Any], world: World) -> dict[str, Any]:
    wanted = {key: value for key, value in vector.items() if key in ('output', 'error', 'files')}
    wanted = {'output': None, **wanted} if 'error' not in wanted else wanted
    wanted = vector.get('deviation') or wanted
    got = _outcome(vector, world)
    if 'output' in wanted and 'output' in got:
        expected = [wanted['output'], [_told(file, got) for file in wanted.get('files', [])]]
        came = [got['output'], wanted.get('files', []) and [_found(file, got) for file in wanted['files']]]
        differ = differs(expected, came, strict=vector['op'] in _OF_USER_CODE)
    else:
        differ = 'output' in wanted or 'output' in got
    return {'id': vector['id'], 'wanted': wanted, 'differ': differ, **got}
