"""The threads that calls of plain functions run in: on a server, too, each runs in one of a pool."""

from __future__ import annotations

import threading

from gradio.runtime.threads import current
from gradio.runtime.threads.current import ThreadState

# On a server it is anyio's pool; the name is what authors see in their logs.
_NAME = 'AnyIO worker thread'

_idle: list[ThreadState] = []


def borrow() -> ThreadState:
    """Return a thread that no call runs in, the one used last if there are several."""
    return _idle.pop() if _idle else _new()


def give_back(state: ThreadState) -> None:
    """Let other calls run in a thread."""
    _idle.append(state)


def _new() -> ThreadState:
    before = current.get()
    state = ThreadState(current.next_ident())
    current.enter(state)
    try:
        # `threading` makes one for any thread that it has not started, when it is asked for the first time.
        state.thread = threading.current_thread()
        state.thread.name = _NAME
    finally:
        current.enter(before)
    return state
