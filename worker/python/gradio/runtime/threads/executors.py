"""Pools of threads for asynchronous code: `run_in_executor`, and `asyncio.to_thread` with it."""

from __future__ import annotations

import asyncio
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from gradio.context import current_app
from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Callable

    from gradio.runtime.apps import App

_defaults: dict[App | None, Executor] = {}
"""Each app has its own, as the threads of a pool belong to the app whose code started them."""


def run(
    loop: asyncio.AbstractEventLoop, executor: Executor | None, function: Callable[..., Any], *args: Any
) -> asyncio.Future[Any]:
    """Have a thread call a function; the future gets what it returns."""
    if executor is not None:
        return asyncio.wrap_future(executor.submit(function, *args), loop=loop)
    if not ffi.can_run_sync():
        return _called_at_once(loop, function, args)
    app = current_app.get()
    if app not in _defaults:
        _defaults[app] = ThreadPoolExecutor(thread_name_prefix='asyncio')
    return asyncio.wrap_future(_defaults[app].submit(function, *args), loop=loop)


def set_default(executor: Executor) -> None:
    """Have this pool's threads do what no other pool is named for."""
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    _defaults[current_app.get()] = executor


def end_default(app: App | None, wait: bool) -> None:
    """Let the threads of an app's pool end."""
    executor = _defaults.pop(app, None)
    if executor is not None:
        executor.shutdown(wait)


def _called_at_once(
    loop: asyncio.AbstractEventLoop, function: Callable[..., Any], args: tuple[Any, ...]
) -> asyncio.Future[Any]:
    # Only what awaits it waits for it, and that is in no hurry: without threads, now is as good as any time.
    future = loop.create_future()
    try:
        future.set_result(function(*args))
    except BaseException as error:
        future.set_exception(error)
    return future
