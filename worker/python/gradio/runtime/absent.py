"""What a page has not: processes and sockets. Each attempt says so, and what to use instead."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from types import ModuleType

_PROGRAMS = (
    'A browser has no processes, so no other program can be started. Use a Python library that does the same; '
    'for work at the same time, `threading` or `concurrent.futures.ThreadPoolExecutor`.'
)
MULTIPROCESSING = (
    'A browser has no processes. Use threads: `concurrent.futures.ThreadPoolExecutor`, '
    '`multiprocessing.pool.ThreadPool`, `threading` or `queue`.'
)
_SOCKETS = (
    'A browser has no sockets. For HTTP use `urllib.request`, `requests` or `pyodide.http.pyfetch`; '
    'for messages both ways, `js.WebSocket`.'
)


def no_programs(*_: Any, **__: Any) -> NoReturn:
    """Raise OSError."""
    raise OSError(errno.ENOTSUP, _PROGRAMS)


def no_sockets(*_: Any, **__: Any) -> NoReturn:
    """Raise OSError."""
    raise OSError(errno.ENOTSUP, _SOCKETS)


async def no_programs_later(*_: Any, **__: Any) -> NoReturn:
    """Raise OSError when awaited."""
    no_programs()


def change_subprocess(subprocess: ModuleType) -> None:
    """Have programs not start, in words."""
    subprocess.Popen.__init__ = no_programs
    # Called whether or not the object was made.
    subprocess.Popen.__del__ = lambda *_: None
    os.system = no_programs


def change_socket(socket: ModuleType) -> None:
    """Have sockets not connect: Emscripten's would, to nowhere."""
    for name in ('connect', 'connect_ex', 'bind', 'listen', 'sendto'):
        setattr(socket.socket, name, no_sockets)


def change_process(process: ModuleType) -> None:
    """Have processes not start."""

    def start(self: Any) -> NoReturn:
        """Raise OSError."""
        raise OSError(errno.ENOTSUP, MULTIPROCESSING)

    process.BaseProcess.start = start


def change_pool_of_processes(process: ModuleType) -> None:
    """Have pools of processes not start."""

    def check_system_limits() -> NoReturn:
        """Raise NotImplementedError."""
        raise NotImplementedError(MULTIPROCESSING)

    process._check_system_limits = check_system_limits


def change_pool_of_threads(pool: ModuleType) -> None:
    """Have pools of threads do without the pipe by which they hear of processes."""
    import queue

    class ThreadContext:
        """Gives pools of threads what they would share with processes."""

        SimpleQueue = queue.SimpleQueue

    def __init__(
        self: Any, processes: int | None = None, initializer: Any = None, initargs: tuple[Any, ...] = ()
    ) -> None:
        pool.Pool.__init__(self, processes, initializer, initargs, context=ThreadContext())

    def wait_for_updates(sentinels: list[Any], change_notifier: Any, timeout: float | None = None) -> None:
        """Wait for news of the pool."""
        change_notifier.get()

    pool.ThreadPool.__init__ = __init__
    pool.ThreadPool._get_sentinels = lambda self: []
    pool.Pool._wait_for_updates = staticmethod(wait_for_updates)
