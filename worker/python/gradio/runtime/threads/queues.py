"""`queue.SimpleQueue` for threads that are suspended stacks."""

from __future__ import annotations

from _queue import Empty
from collections import deque
from time import monotonic
from types import GenericAlias
from typing import Any

from gradio.runtime.threads.waiting import Waiters


class SimpleQueue:
    """Things put in are got out in the same order; `get` waits until there is one.

    No lock is held at any time, so that it can be used by what runs at any time, such as `__del__`.
    """

    def __init__(self) -> None:
        self._items: deque[Any] = deque()
        self._waiters = Waiters()

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Put an item in. It never waits: `block` and `timeout` are there for other queues' sake."""
        self._items.append(item)
        self._waiters.wake_one()

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """Take the oldest item out. Raise Empty when there was none in time."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else monotonic() + timeout
        while not self._items:
            left = None if end is None else end - monotonic()
            if not block or (left is not None and left <= 0):
                raise Empty
            self._waiters.wait(left, self._pass_on)
        return self._items.popleft()

    def put_nowait(self, item: Any) -> None:
        """Put an item in."""
        self.put(item)

    def get_nowait(self) -> Any:
        """Take the oldest item out. Raise Empty when there is none."""
        return self.get(block=False)

    def empty(self) -> bool:
        """Return whether there is no item now."""
        return not self._items

    def qsize(self) -> int:
        """Return how many items there are now."""
        return len(self._items)

    def _pass_on(self) -> None:
        if self._items:
            self._waiters.wake_one()

    __class_getitem__ = classmethod(GenericAlias)
