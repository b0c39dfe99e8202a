"""Waiting: where the browser can suspend a call, other calls run meanwhile and a wait can be called off."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING, Any, NoReturn

from gradio import bridge
from gradio.context import current_call
from gradio.runtime import apps, interrupts
from gradio.runtime.threads import current
from gradio.runtime.threads.waiting import Wake

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gradio.runtime.threads.current import ThreadState

# Without suspension a sleeping call learns only between two of these that it is stopped.
_SLICE_SECONDS = 0.05

browser_can_suspend = False
"""Whether WebAssembly can suspend a call here (JavaScript Promise Integration)."""


def install(can_suspend: bool) -> None:
    """Replace the interpreter's ways to block, the steps of its event loop, and what ends code that does neither."""
    global browser_can_suspend
    interrupts.install()
    browser_can_suspend = can_suspend
    ffi = sys.modules.get('pyodide.ffi')
    if ffi is None or getattr(ffi.run_sync, 'of_apps', False):
        return
    run_sync = _run_sync_of_apps(ffi.run_sync)
    for module in ('_pyodide_core', 'pyodide.ffi', 'pyodide.webloop'):
        sys.modules[module].run_sync = run_sync
    time.sleep = _sleep(ffi.can_run_sync, run_sync)
    asyncio.Handle._run = _step_of_apps(asyncio.Handle._run)


def _run_sync_of_apps(run_sync: Callable[[Awaitable[Any]], Any]) -> Callable[[Awaitable[Any]], Any]:
    def run_sync_of_apps(awaitable: Awaitable[Any]) -> Any:
        """Block until an awaitable is resolved; other calls go on."""
        thread = current.get()
        call = current_call.get()
        # A thread's waits are its own, even in a copy of a call's context.
        waiter = thread if thread.started or call is None else call
        awaited = asyncio.ensure_future(awaitable)
        if thread.life != 'open':
            _end(thread, run_sync)
        if waiter is call and call.hears_stop():
            # Stopped before it began to wait: nobody would call this wait off.
            awaited.cancel()
            raise call.ending()
        waiter.waiting.add(awaited)
        try:
            run_sync(awaited if isinstance(awaited, Wake) else _end_of(awaited))
        finally:
            waiter.waiting.discard(awaited)
            current.enter(thread)
            apps.enter_current()
        if thread.life != 'open':
            _end(thread, run_sync)
        if waiter is call and call.is_called_off(awaited):
            raise call.ending()
        return awaited.result()

    run_sync_of_apps.of_apps = True
    return run_sync_of_apps


def _end_of(awaited: asyncio.Future[Any]) -> Wake:
    """Return what is resolved when something has ended, well or not: of errors, Pyodide prints the traceback."""
    end = Wake(loop=awaited.get_loop())
    awaited.add_done_callback(lambda _: end.wake(True))
    return end


def _end(thread: ThreadState, run_sync: Callable[[Awaitable[Any]], Any]) -> NoReturn:
    """End a thread whose app is gone."""
    if thread.life == 'closing':
        thread.life = 'closed'
        raise SystemExit
    # It goes on after that, and would for ever: it is left where it is.
    run_sync(asyncio.get_event_loop().create_future())
    raise AssertionError('unreachable')


def _sleep(
    can_run_sync: Callable[[], bool], run_sync: Callable[[Awaitable[Any]], Any]
) -> Callable[[float], None]:
    def sleep(seconds: float, /) -> None:
        """Suspend the call for this many seconds."""
        if seconds < 0:
            raise ValueError('sleep length must be non-negative')
        if can_run_sync():
            run_sync(asyncio.sleep(seconds))
            return
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            bridge.request('sleep', min(left, _SLICE_SECONDS))
            interrupts.end_if_stopped()

    return sleep


def _step_of_apps(step: Callable[[asyncio.Handle], None]) -> Callable[[asyncio.Handle], None]:
    def _run(handle: asyncio.Handle) -> None:
        context = handle._context
        current.enter(context.get(current.of_context, current.main))
        apps.enter(context.get(apps.current_app))
        step(handle)

    return _run
