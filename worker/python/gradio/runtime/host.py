"""What the worker calls: every function takes and gives texts and numbers, and none raises.

An answer is JSON: `{"error": …}`, or what the function says.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import linecache
import threading
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from types import CodeType
from typing import TYPE_CHECKING, Any

from gradio import bridge, codec
from gradio.blocks import Blocks
from gradio.context import current_app
from gradio.runtime import (
    apps,
    blocking,
    functions,
    modules,
    renders,
    states,
    streams,
    threads,
    tracebacks,
)
from gradio.runtime.calls import Call

if TYPE_CHECKING:
    from pyodide.ffi import JsBuffer

_running: dict[int, Call] = {}


def attach(call: Callable[[str, str], str], yielded: Callable[[int, str], bool], can_suspend: bool) -> None:
    """Connect to the page; `call` and `yielded` are the worker's side of the bridge.

    Say whether the browser can suspend a call.
    """
    bridge.attach(call, yielded)
    streams.install()
    blocking.install(can_suspend)
    modules.install()
    threading.excepthook = threading.__excepthook__ = tracebacks.show_of_thread


def open_app(app_id: str, folder: str, temporary: str) -> None:
    """Make an app whose files are in `folder`, and whose temporary files go to `temporary`."""
    apps.open_app(app_id, folder, temporary)


def close_app(app_id: str) -> None:
    """Forget an app, its modules and its functions, and end its threads."""
    app = apps.close_app(app_id)
    threads.close(app)
    functions.release(app)


def files_changed(app_id: str) -> None:
    """Have an app look for its modules again."""
    apps.app_of(app_id).modules.forget()


def load(app_id: str, entrypoint: str) -> str | Awaitable[str]:
    """Run an app's script; answer with the id of the app it built last, or null."""
    app = apps.app_of(app_id)
    app.start(entrypoint)

    def source() -> tuple[str, str]:
        path = app.main.__file__
        with open(path, encoding='utf-8-sig') as file:
            return file.read(), path

    return _run_in(app, source)


def run_code(app_id: str, code: str) -> str | Awaitable[str]:
    """Run code among the names of an app's script."""
    return _run_in(apps.app_of(app_id), lambda: (code, apps.CODE))


def run_file(app_id: str, name: str) -> str | Awaitable[str]:
    """Run a file of an app as its script."""
    return load(app_id, name)


def call(text: str) -> str | Awaitable[str]:
    """Call a function."""
    try:
        made = Call(codec.decode(text))
    except BaseException as error:
        return _failed(error)
    _running[made.id] = made
    return made.once()


def render(text: str) -> str:
    """Call a render function."""
    try:
        made = renders.RenderCall(codec.decode(text))
    except BaseException as error:
        return _failed(error)
    _running[made.id] = made
    return made.once()


def keep_render(call_id: int) -> None:
    """Let what a render function made be what the app has."""
    renders.keep(call_id)


def release_render(call_id: int, blocks: str) -> None:
    """Forget what a render function made; `blocks` has the ids of those that are gone."""
    renders.release(call_id, codec.decode(blocks))


def start(text: str) -> str:
    """Make a generator."""
    try:
        made = Call(codec.decode(text))
    except BaseException as error:
        return _failed(error)
    _running[made.id] = made
    return made.start()


def step(call_id: int) -> str | Awaitable[str]:
    """Hand on what a generator yields, until no more is wanted."""
    return _running[call_id].step()


def close(call_id: int) -> str | Awaitable[str]:
    """End a generator."""
    return _running[call_id].close()


def stop(call_id: int) -> None:
    """Call off what a call waits for."""
    made = _running.get(call_id)
    if made is not None:
        made.stop()


def forget(call_id: int) -> None:
    """Let go of a call that has ended."""
    ended = _running.pop(call_id, None)
    if ended is not None:
        ended.end()


def copy_state(handle: int) -> str:
    """Copy a session value, or None for 0; answer with the copy's number."""
    try:
        return codec.encode({'handle': states.copy_of(handle) if handle else states.put(None)})
    except Exception as error:
        return _failed(error)


def hash_state(handle: int) -> str:
    """Answer with a text that is another one once the value has changed."""
    return states.digest(handle)


def state_text(handle: int) -> str:
    """Answer with what a flagged row says of a session value."""
    return states.text(states.get(handle))


def fingerprint(app_id: str, handle: int) -> str:
    """Answer with a text that is another one when a function's code is, or code that it refers to."""
    from gradio.runtime.fingerprints import fingerprint_of

    # Its classes find their source by the modules that are the interpreter's now.
    apps.enter(apps.app_of(app_id))
    return fingerprint_of(functions.by_handle(handle).fn)


def pack_state(app_id: str, handle: int) -> bytes | None:
    """Make a session value of an app bytes, if it can be."""
    return _within(app_id, lambda: states.pack(handle))


def unpack_state(app_id: str, packed: JsBuffer) -> str:
    """Make a session value of bytes; answer with its number."""
    try:
        return codec.encode({'handle': _within(app_id, lambda: states.unpack(packed.to_bytes()))})
    except Exception as error:
        return _failed(error)


def release_state(handle: int) -> None:
    """Forget a session value."""
    states.release(handle)


def _within[T](app_id: str, work: Callable[[], T]) -> T:
    """Do something as code of an app, whose classes are then where they say."""
    app = apps.app_of(app_id)

    def run() -> T:
        current_app.set(app)
        apps.enter(app)
        return work()

    return copy_context().run(run)


def _failed(error: BaseException) -> str:
    return codec.encode({'error': tracebacks.envelope(error)})


def _run_in(app: apps.App, source: Callable[[], tuple[str, str]]) -> str | Awaitable[str]:
    context = copy_context()
    context.run(current_app.set, app)

    def run() -> str | Awaitable[str]:
        threads.current.enter(threads.current.main)
        apps.enter(app)
        try:
            text, path = source()
            result = _execute(_compiled(text, path), app)
        except SystemExit:
            return _shown(app)
        except BaseException as error:
            return _failed(error)
        # The task keeps this context, so that what follows an `await` belongs to the app as well.
        return _shown(app) if result is None else asyncio.ensure_future(_after(result, app))

    return context.run(run)


async def _after(result: Awaitable[Any], app: apps.App) -> str:
    try:
        await result
    except SystemExit:
        return _shown(app)
    except BaseException as error:
        return _failed(error)
    return _shown(app)


def _compiled(text: str, path: str) -> CodeType:
    # Tracebacks show the lines of code that no file holds, and those of a file as it was when it ran.
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    return compile(text, path, 'exec', flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def _execute(code: CodeType, app: apps.App) -> Awaitable[Any] | None:
    if code.co_flags & inspect.CO_COROUTINE:
        return eval(code, vars(app.main))
    exec(code, vars(app.main))
    return None


def _shown(app: apps.App) -> str:
    """Answer with what to show unless something was launched: `demo`, or what was built last."""
    demo = vars(app.main).get('demo', app.last)
    blocks = demo if isinstance(demo, Blocks) else app.last
    return codec.encode({'blocks': None if blocks is None else blocks._id})
