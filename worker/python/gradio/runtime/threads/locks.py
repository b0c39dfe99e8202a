"""Locks of threads that are suspended stacks: what `_thread.lock` and `_thread.RLock` are."""

from __future__ import annotations

from _thread import TIMEOUT_MAX
from typing import TYPE_CHECKING, Literal

from gradio.runtime.threads.current import get_ident
from gradio.runtime.threads.waiting import Waiters

if TYPE_CHECKING:
    from types import TracebackType


def _seconds(blocking: bool, timeout: float) -> float | None:
    """Return how long to wait, or None for ever."""
    if timeout == -1:
        return None if blocking else 0
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')
    return timeout


class Lock:
    """A lock that one thread holds at a time. Released, it goes straight to the thread that has waited longest.

    Were it free for anybody, a loop that takes it again and again, and never waits without it, would keep all
    others out.
    """

    __slots__ = ('__weakref__', '_locked', '_waiters')

    def __init__(self) -> None:
        self._locked = False
        self._waiters: Waiters | None = None

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, and return whether it was had in time."""
        seconds = _seconds(blocking, timeout)
        if not self._locked:
            self._locked = True
            return True
        if seconds == 0:
            return False
        if self._waiters is None:
            self._waiters = Waiters()
        return self._waiters.wait(seconds, self.release)

    def release(self) -> None:
        """Give the lock up, whoever holds it."""
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        if self._waiters is None or not self._waiters.wake_one():
            self._locked = False

    def locked(self) -> bool:
        """Return whether a thread holds the lock."""
        return self._locked

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self) -> bool:
        if self._locked:
            return self.acquire()
        self._locked = True
        return True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def __repr__(self) -> str:
        return f'<{_state(self)} _thread.lock object at {id(self):#x}>'

    def _at_fork_reinit(self) -> None:
        self.__init__()


class RLock:
    """A lock that the thread which holds it can take again."""

    __slots__ = ('__weakref__', '_count', '_lock', '_owner')

    def __init__(self, *_: object, **__: object) -> None:
        self._lock = Lock()
        self._owner: int | None = None
        self._count = 0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, once more if this thread holds it, and return whether it was had in time."""
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if not self._lock.acquire(blocking, timeout):
            return False
        self._owner = me
        self._count = 1
        return True

    def __enter__(self) -> bool:
        return self.acquire()

    def release(self) -> None:
        """Give the lock up as often as it was taken."""
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if self._count == 0:
            self._owner = None
            self._lock.release()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def locked(self) -> bool:
        """Return whether a thread holds the lock."""
        return self._lock.locked()

    def __repr__(self) -> str:
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'<{_state(self)} {name} object owner={self._owner or 0} count={self._count} at {id(self):#x}>'

    def _at_fork_reinit(self) -> None:
        self.__init__()

    # What `threading.Condition` needs to give the lock up and take it back as it was.

    def _is_owned(self) -> bool:
        return self._owner == get_ident()

    def _recursion_count(self) -> int:
        return self._count if self._is_owned() else 0

    def _release_save(self) -> tuple[int, int | None]:
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        saved = self._count, self._owner
        self._count, self._owner = 0, None
        self._lock.release()
        return saved

    def _acquire_restore(self, saved: tuple[int, int | None]) -> None:
        self._lock.acquire()
        self._count, self._owner = saved


def _state(lock: Lock | RLock) -> Literal['locked', 'unlocked']:
    return 'locked' if lock.locked() else 'unlocked'
