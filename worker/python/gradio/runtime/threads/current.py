"""Which thread's code runs.

The interpreter itself knows of one thread only. A thread here is a stack that is suspended wherever it waits; whatever
lets a stack run says whose it is: the start of a thread, the end of a wait, a call, a step of the event loop.
"""

from __future__ import annotations

import _thread
from contextvars import ContextVar
from itertools import count
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakSet

if TYPE_CHECKING:
    import asyncio
    from threading import Thread

    from gradio.runtime.apps import App
    from gradio.runtime.threads.local import Share


class ThreadState:
    """What belongs to one thread."""

    __slots__ = ('__weakref__', 'app', 'daemon', 'ident', 'life', 'shares', 'started', 'thread', 'waiting')

    def __init__(self, ident: int) -> None:
        self.ident = ident
        #: Whether code started it, or it is one that code is run in.
        self.started = False
        self.daemon = True
        #: The app whose code started it.
        self.app: App | None = None
        #: `closing` from the moment that its app is gone until it has heard of it.
        self.life: Literal['open', 'closing', 'closed'] = 'open'
        #: Those of all `threading.local` objects that it has used.
        self.shares: WeakSet[Share] = WeakSet()
        #: What it waits for.
        self.waiting: set[asyncio.Future[Any]] = set()
        #: The object that `threading` made for one that it has not started.
        self.thread: Thread | None = None

    def close(self) -> None:
        """Have it end where it waits, or when it waits next."""
        self.life = 'closing'
        for future in list(self.waiting):
            future.cancel()


_idents = count(_thread.get_ident() + 1)

main = ThreadState(_thread.get_ident())
"""The thread that runs apps' scripts and the event loop."""

_current = main

of_context: ContextVar[ThreadState] = ContextVar('gradio_thread', default=main)
"""The thread that steps of the event loop belong to, by who scheduled them."""


def next_ident() -> int:
    """Return a number that no thread has had."""
    return next(_idents)


def get() -> ThreadState:
    """Return the thread whose code runs."""
    return _current


def get_ident() -> int:
    """Return a non-zero integer that uniquely identifies the current thread."""
    return _current.ident


def enter(state: ThreadState) -> None:
    """Let what follows be that thread's code."""
    global _current
    _current = state
