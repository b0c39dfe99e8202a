"""Starting threads, and waiting for their end: the functions of `_thread` that `threading` is made of."""

from __future__ import annotations

import asyncio
import sys
from contextvars import Context
from functools import partial
from traceback import print_exception
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from gradio.context import current_app
from gradio.runtime.threads import current, local
from gradio.runtime.threads.current import ThreadState
from gradio.runtime.threads.waiting import Waiters, why_not_suspended
from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Callable

    from gradio.runtime.apps import App

_running: dict[ThreadState, ThreadHandle] = {}


class ThreadHandle:
    """A thread that can be waited for."""

    def __init__(self) -> None:
        self.ident = 0
        self._done = False
        self._waiters = Waiters()

    def is_done(self) -> bool:
        """Return whether the thread has ended."""
        return self._done

    def join(self, timeout: float | None = None) -> None:
        """Wait for the end of the thread, at most for this long."""
        if self.ident == 0:
            raise RuntimeError('thread not started')
        if self.ident == current.get_ident():
            raise RuntimeError('Cannot join current thread')
        if not self._done:
            self._waiters.wait(None if timeout is None or timeout < 0 else timeout, bool)

    def _set_done(self) -> None:
        self._done = True
        self._waiters.wake_all()

    def __repr__(self) -> str:
        return f'<{type(self).__name__} object: ident={self.ident}>'


def start_joinable_thread(
    function: Callable[[], object], handle: ThreadHandle | None = None, daemon: bool = True
) -> ThreadHandle:
    """Start a thread that calls a function; it begins to run when the code that started it waits."""
    if not callable(function):
        raise TypeError('thread function must be callable')
    if handle is None:
        handle = ThreadHandle()
    elif handle.ident != 0:
        raise RuntimeError('thread already started')
    sys.audit('_thread.start_joinable_thread', function, daemon, handle)
    _start(function, handle, daemon)
    return handle


def start_new_thread(
    function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any] | None = None, /
) -> int:
    """Start a thread that nothing waits for; return its identifier."""
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    sys.audit('_thread.start_new_thread', function, args, kwargs)
    handle = ThreadHandle()
    _start(function, handle, True, args, kwargs)
    return handle.ident


def daemon_threads_allowed() -> bool:
    """Return True: a thread that nobody waits for ends with its app."""
    return True


def make_thread_handle(ident: int) -> ThreadHandle:
    """Return a handle for a thread that runs already."""
    handle = ThreadHandle()
    handle.ident = ident
    return handle


def count() -> int:
    """Return how many threads run, without the main one."""
    return len(_running)


def shutdown() -> None:
    """Wait for all threads that are not daemons."""
    for state, handle in list(_running.items()):
        if not state.daemon and state is not current.get():
            handle.join()


def close(app: App) -> None:
    """End an app's threads: each sees SystemExit where it waits."""
    for state in list(_running):
        if state.app is app:
            state.close()


def _start(
    function: Callable[..., object],
    handle: ThreadHandle,
    daemon: bool,
    args: tuple[Any, ...] = (),
    kwargs: dict[str, Any] | None = None,
) -> None:
    if not ffi.can_run_sync():
        raise RuntimeError(f"can't start new thread: {why_not_suspended()}")
    app = current_app.get()
    state = ThreadState(current.next_ident())
    state.started, state.daemon, state.app = True, daemon, app
    handle.ident = state.ident
    _running[state] = handle
    context = Context()
    # A `threading.Thread` runs its function in a context of its own.
    for one in (context, getattr(getattr(function, '__self__', None), '_context', None)):
        if one is not None:
            one.run(_enter_context, app, state)
    run = partial(function, *args, **(kwargs or {}))
    asyncio.get_event_loop().call_soon(_run, run, state, handle, context=context)


def _enter_context(app: App | None, state: ThreadState) -> None:
    current_app.set(app)
    current.of_context.set(state)


def _run(function: partial[object], state: ThreadState, handle: ThreadHandle) -> None:
    try:
        if state.life == 'open':
            function()
    except SystemExit:
        pass
    except BaseException as error:
        _report(error, function.func)
    finally:
        del _running[state]
        local.forget(state)
        handle._set_done()
        current.enter(current.main)


def _report(error: BaseException, function: Callable[[], object]) -> None:
    """Tell of an error that no code can catch."""
    message = 'Exception ignored in thread started by'
    if sys.unraisablehook is sys.__unraisablehook__:
        print(f'{message}: {function!r}', file=sys.stderr)
        print_exception(error)
        return
    said = SimpleNamespace(
        exc_type=type(error),
        exc_value=error,
        exc_traceback=error.__traceback__,
        err_msg=message,
        object=function,
    )
    sys.unraisablehook(said)
