"""Event loops that code makes for itself: `asyncio.run` and `asyncio.Runner`, which block until they are done.

All loops take turns on the browser's. One of its own for each run means that what a run leaves behind ends with it.
"""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any

from gradio.runtime.absent import no_programs_later
from gradio.runtime.threads.waiting import why_not_suspended
from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from contextvars import Context
    from types import ModuleType

    LoopFactory = Callable[[], asyncio.AbstractEventLoop]


def change_webloop(webloop: ModuleType) -> None:
    """Let loops be made and run while another one runs, as one always does in a page."""
    new_by_policy = webloop.WebLoopPolicy.new_event_loop

    def run(
        main: Awaitable[Any], *, debug: bool | None = None, loop_factory: LoopFactory | None = None
    ) -> Any:
        """Run a coroutine in a loop of its own, and return its result; other code runs meanwhile."""
        _check(main)
        factory = loop_factory or (lambda: _beside_running(webloop.WebLoop))
        with asyncio.Runner(debug=debug, loop_factory=factory) as runner:
            return runner.run(main)

    webloop.WebLoopPolicy.new_event_loop = lambda policy: _beside_running(lambda: new_by_policy(policy))
    asyncio.run = asyncio.runners.run = run
    asyncio.Runner.run = _run_in
    asyncio.Runner.close = _closing(asyncio.Runner.close)
    webloop.WebLoop.subprocess_exec = webloop.WebLoop.subprocess_shell = no_programs_later


def _beside_running(make: LoopFactory) -> asyncio.AbstractEventLoop:
    """Make a loop; a new one of Pyodide's would be the running one, though the task that makes it goes on."""
    running = asyncio._get_running_loop()
    try:
        return make()
    finally:
        asyncio._set_running_loop(running)


def _run_in(self: asyncio.Runner, coro: Awaitable[Any], *, context: Context | None = None) -> Any:
    """Run a coroutine in the runner's loop, and return its result; other code runs meanwhile."""
    _check(coro)
    self._lazy_init()
    task = self._loop.create_task(_coroutine(coro), context=context or self._context)
    return self._loop.run_until_complete(task)


def _closing(close: Callable[[asyncio.Runner], None]) -> Callable[[asyncio.Runner], None]:
    def close_in_loop(self: asyncio.Runner) -> None:
        """Cancel what the runs have left behind, which must be done as by the loop itself."""
        running = asyncio._get_running_loop()
        asyncio._set_running_loop(self._loop or running)
        try:
            close(self)
        finally:
            asyncio._set_running_loop(running)

    return close_in_loop


def _check(main: Awaitable[Any]) -> None:
    if not inspect.isawaitable(main):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if not ffi.can_run_sync():
        if asyncio.iscoroutine(main):
            main.close()
        raise RuntimeError(f'An event loop cannot be waited for: {why_not_suspended()}')


def _coroutine(awaitable: Awaitable[Any]) -> Coroutine[Any, Any, Any]:
    return awaitable if asyncio.iscoroutine(awaitable) else _awaiting(awaitable)


async def _awaiting(awaitable: Awaitable[Any]) -> Any:
    return await awaitable
