"""Threads in an interpreter that has none: each is a stack, suspended wherever it waits.

They take the place of the functions that `threading` is made of, so that it and all that builds on it work as they
are. Nothing here touches the page: a memory snapshot can hold them in place.
"""

from __future__ import annotations

import _thread
import functools
import sys
import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any

from gradio.runtime.threads import current, handles
from gradio.runtime.threads.local import Local
from gradio.runtime.threads.locks import Lock, RLock
from gradio.runtime.threads.queues import Empty, SimpleQueue

if TYPE_CHECKING:
    import asyncio

    from gradio.runtime.apps import App

_OF_THREAD = {
    '_ThreadHandle': handles.ThreadHandle,
    '_count': handles.count,
    '_local': Local,
    '_make_thread_handle': handles.make_thread_handle,
    '_shutdown': handles.shutdown,
    'LockType': Lock,
    'RLock': RLock,
    'allocate': Lock,
    'allocate_lock': Lock,
    'daemon_threads_allowed': handles.daemon_threads_allowed,
    'get_ident': current.get_ident,
    'lock': Lock,
    'start_joinable_thread': handles.start_joinable_thread,
    'start_new': handles.start_new_thread,
    'start_new_thread': handles.start_new_thread,
}

# `threading` is imported before any code of ours: it keeps these under names of its own.
_OF_THREADING = {
    '_CRLock': RLock,
    '_LockType': Lock,
    '_ThreadHandle': handles.ThreadHandle,
    '_allocate_lock': Lock,
    '_daemon_threads_allowed': handles.daemon_threads_allowed,
    '_make_thread_handle': handles.make_thread_handle,
    '_start_joinable_thread': handles.start_joinable_thread,
    '_thread_shutdown': handles.shutdown,
    'Lock': Lock,
    'get_ident': current.get_ident,
    'local': Local,
}


def install() -> None:
    """Put the threads in place, for what is imported from now on and for `threading`."""
    if _thread.lock is Lock:
        return
    _name_as('_thread', _OF_THREAD)
    _name_as('_queue', {'SimpleQueue': SimpleQueue})
    _replace(_thread, _OF_THREAD)
    _replace(threading, {**_OF_THREADING, '_thread_local_info': Local()})
    threading.main_thread()._os_thread_handle = handles.make_thread_handle(current.main.ident)
    functools.RLock = RLock
    _give_executors_to(sys.modules['pyodide.webloop'].WebLoop)


def change_queue(module: ModuleType) -> None:
    """Put these threads' queue in place of the interpreter's, with the error that it raises."""
    module.SimpleQueue, module.Empty = SimpleQueue, Empty


def close(app: App) -> None:
    """End an app's threads: each sees SystemExit where it waits, or when it waits next."""
    if 'gradio.runtime.threads.executors' in sys.modules:
        from gradio.runtime.threads import executors

        executors.forget(app)
    handles.close(app)


def _name_as(module: str, names: dict[str, Any]) -> None:
    """Give things the names that they go by, for errors and whatever else shows them."""
    for name, thing in names.items():
        thing.__module__, thing.__qualname__, thing.__name__ = module, name, name


def _replace(module: ModuleType, names: dict[str, Any]) -> None:
    for name, value in names.items():
        setattr(module, name, value)


def _give_executors_to(loop_class: type[asyncio.AbstractEventLoop]) -> None:
    # Few apps need a pool: the module loads when one is asked for.
    def run_in_executor(loop: Any, executor: Any, func: Any, *args: Any) -> asyncio.Future[Any]:
        """Have a thread call a function; the future gets what it returns."""
        from gradio.runtime.threads import executors

        return executors.run(loop, executor, func, *args)

    def set_default_executor(loop: Any, executor: Any) -> None:
        """Have this pool's threads do what no other pool is named for."""
        from gradio.runtime.threads import executors

        executors.set_default(loop, executor)

    async def shutdown_default_executor(loop: Any, timeout: float | None = None) -> None:
        """Let the threads of the app's pool end, and wait for them."""
        from gradio.runtime.threads import executors

        executors.end_default(loop)

    loop_class.run_in_executor = run_in_executor
    loop_class.set_default_executor = set_default_executor
    loop_class.shutdown_default_executor = shutdown_default_executor
