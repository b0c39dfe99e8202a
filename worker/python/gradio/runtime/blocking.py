"""Waiting: where the browser can suspend a call, other calls run meanwhile and a wait can be called off."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING, Any

from gradio import bridge
from gradio.context import current_call
from gradio.runtime import apps

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

# Without suspension a sleeping worker hears an interrupt only between two of these.
_SLICE_SECONDS = 0.05


def install() -> None:
    """Replace the interpreter's ways to block: `run_sync`, `time.sleep`, and the steps of its event loop."""
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
        call = current_call.get()
        if call is None:
            try:
                return run_sync(awaitable)
            finally:
                apps.enter_current()
        waiting = call.waiting = asyncio.ensure_future(awaitable)
        try:
            return run_sync(waiting)
        except asyncio.CancelledError:
            if call.closing:
                # A generator that is stopped while it waits ends there, as it would at a yield.
                raise GeneratorExit from None
            raise
        finally:
            call.waiting = None
            apps.enter_current()

    run_sync_of_apps.of_apps = True
    return run_sync_of_apps


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

    return sleep


def _step_of_apps(step: Callable[[asyncio.Handle], None]) -> Callable[[asyncio.Handle], None]:
    def _run(handle: asyncio.Handle) -> None:
        apps.enter(handle._context.get(apps.current_app))
        step(handle)

    return _run
