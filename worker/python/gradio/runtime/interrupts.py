"""Ending code that computes: the interpreter looks up from its work now and then, and asks whether it shall stop.

A worker that computes hears no messages. Its side of the runner sends a signal in a steady rhythm while calls run
(`worker/runners/python/ticks.ts`); the handler here knows whose code the signal has met, and asks for that call alone.
"""

from __future__ import annotations

import asyncio
import os.path
import signal
from types import FrameType

import pyodide.webloop
from gradio import bridge
from gradio.context import current_call
from gradio.runtime.threads import current

_EVENT_LOOP = tuple(
    os.path.dirname(function.__code__.co_filename) + '/'
    for function in (asyncio.run, pyodide.webloop.WebLoop.call_soon)
)
"""Where an error ends no call: the event loop logs it, and goes on."""


def install() -> None:
    """Take over the interpreter's interrupt signal."""
    signal.signal(signal.SIGINT, _look_up)


def end_if_stopped() -> None:
    """Raise what a stopped function sees, if the call whose code runs here is to stop; once, for it may clean up."""
    call = current_call.get()
    # A thread that the call has started is not its own to end: others may wait for it.
    if call is None or not call.can_be_interrupted or current.get().started:
        return
    if not call.closing and bridge.request('stopped', call.id):
        call.closing = True
    if call.hears_stop():
        raise call.ending()


def _look_up(_number: int, frame: FrameType | None) -> None:
    if frame is not None and _can_be_left(frame):
        end_if_stopped()


def _can_be_left(frame: FrameType) -> bool:
    """Whether an error here harms nobody but the call; else the next look finds it elsewhere."""
    if frame.f_code.co_filename.startswith((bridge.OWN_FILES, *_EVENT_LOOP)):
        return False
    at: FrameType | None = frame
    while at is not None:
        # Compiled modules cannot be imported a second time when the first was broken off.
        if at.f_code.co_filename.startswith('<frozen importlib'):
            return False
        at = at.f_back
    return True
