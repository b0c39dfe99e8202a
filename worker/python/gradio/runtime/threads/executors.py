"""Pools of threads for asynchronous code: `run_in_executor`, and `asyncio.to_thread` with it."""

from __future__ import annotations

import asyncio
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from gradio.context import current_app
from pyodide import ffi

if TYPE_CHECKING:
    from collections.abc import Callable

    from gradio.runtime.apps import App

_defaults: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[App | None, Executor]] = WeakKeyDictionary()
"""Of each loop; each app has its own, as the threads of a pool belong to the app whose code started them."""


def run(
    loop: asyncio.AbstractEventLoop, executor: Executor | None, function: Callable[..., Any], *args: Any
) -> asyncio.Future[Any]:
    """Have a thread call a function; the future gets what it returns."""
    if executor is not None:
        return asyncio.wrap_future(executor.submit(function, *args), loop=loop)
    if not ffi.can_run_sync():
        return _called_at_once(loop, function, args)
    app = current_app.get()
    pools = _defaults.setdefault(loop, {})
    if app not in pools:
        pools[app] = ThreadPoolExecutor(thread_name_prefix='asyncio')
    return asyncio.wrap_future(pools[app].submit(function, *args), loop=loop)


def set_default(loop: asyncio.AbstractEventLoop, executor: Executor) -> None:
    """Have this pool's threads do what no other pool is named for."""
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    _defaults.setdefault(loop, {})[current_app.get()] = executor


def end_default(loop: asyncio.AbstractEventLoop) -> None:
    """Let the threads of the app's pool end, and wait for them."""
    executor = _defaults.get(loop, {}).pop(current_app.get(), None)
    if executor is not None:
        executor.shutdown()


def forget(app: App) -> None:
    """Let go of an app's pools; its threads end of themselves."""
    for pools in _defaults.values():
        pools.pop(app, None)


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
