"""Waiting for another thread: the stack is suspended, and others run meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Callable

BROWSERS = 'Chrome and Edge have it from version 137 on'
"""Where WebAssembly can suspend a call (JavaScript Promise Integration)."""


class Wake(asyncio.Future[bool]):
    """What one thread waits for: True when it is woken, False when its time is up."""

    called_off = False

    def wake(self, found: bool) -> bool:
        """Let the thread go on; return False if it does already."""
        if self.done():
            return False
        self.set_result(found)
        return True

    def cancel(self, msg: object = None) -> bool:
        """Call the wait off, with no error in here: it would come to the thread by way of JavaScript."""
        self.called_off = not self.done()
        return self.wake(False)


class Waiters:
    """Threads that wait for the same thing; the one that came first is woken first."""

    __slots__ = ('_wakes',)

    def __init__(self) -> None:
        # Most things are never waited for.
        self._wakes: deque[Wake] | None = None

    def wait(self, seconds: float | None, undo: Callable[[], object]) -> bool:
        """Wait until woken, at most for this long, and return whether it was.

        A thread that is woken and called off in the same moment will do nothing about what it was woken for: then
        `undo` is called.
        """
        if not ffi.can_run_sync():
            return _nothing_comes(seconds)
        loop = asyncio.get_event_loop()
        wake = Wake(loop=loop)
        timer = None if seconds is None else loop.call_later(seconds, wake.wake, False)
        if self._wakes is None:
            self._wakes = deque()
        self._wakes.append(wake)
        try:
            woken = ffi.run_sync(wake)
            if wake.called_off:
                raise asyncio.CancelledError
            return woken
        except BaseException:
            if wake.done() and wake.result():
                undo()
            raise
        finally:
            if timer is not None:
                timer.cancel()
            if wake in self._wakes:
                self._wakes.remove(wake)

    def wake_one(self) -> bool:
        """Wake the thread that has waited longest; return whether there was one."""
        while self._wakes:
            if self._wakes.popleft().wake(True):
                return True
        return False

    def wake_all(self) -> None:
        """Wake all threads."""
        while self.wake_one():
            pass


def _nothing_comes(seconds: float | None) -> bool:
    """Wait where no other code can run meanwhile, so that only time ends it."""
    if seconds is None:
        raise RuntimeError(
            'This would wait for ever: it waits for another thread, and none can run meanwhile. '
            + why_not_suspended()
        )
    time.sleep(seconds)
    return False


def why_not_suspended() -> str:
    """Return a sentence that says why code cannot be suspended here."""
    from gradio.runtime import blocking

    if blocking.browser_can_suspend:
        return 'This code was called by JavaScript that awaits its result at once.'
    return (
        'This browser cannot suspend a Python call: it lacks JavaScript Promise Integration '
        f'({BROWSERS}). Asynchronous functions work everywhere.'
    )
