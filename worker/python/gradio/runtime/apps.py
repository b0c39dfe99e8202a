"""The apps that share this interpreter, each with its own modules, folders and script arguments.

One app is active at a time. Whatever runs code of an app enters it first (a call, a step of the event loop, the end
of a blocking wait), so that code of two apps can alternate without seeing each other.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from gradio import bridge
from gradio.context import current_app, current_render
from gradio.runtime.modules import AppModules

if TYPE_CHECKING:
    from gradio.blocks import Block, Blocks
    from gradio.runtime.functions import Function

CODE = '<code>'
"""What tracebacks call code that was run without a file."""

_apps: dict[str, App] = {}
_active: App | None = None


class App:
    """One app: its folders, its modules, and what its code has made."""

    def __init__(self, app_id: str, folder: str, temporary: str) -> None:
        self.id = app_id
        self.folder = folder
        #: Where its temporary files go.
        self.temporary = temporary
        #: What `tempfile.tempdir` is in this app.
        self.tempdir: str | None = None
        #: The working directory, as the app last left it.
        self.directory = folder
        self.modules = AppModules(folder)
        self.main = ModuleType('__main__')
        self.arguments = ['']
        self.blocks: dict[int, Block] = {}
        #: By the identity of the author's function.
        self.functions: dict[int, Function] = {}
        #: The app that was built last, to show when none is launched.
        self.last: Blocks | None = None

    def start(self, entrypoint: str) -> None:
        """Make `entrypoint` the script that this app is."""
        path = f'{self.folder}/{entrypoint}'
        self.modules.folder = os.path.dirname(path)
        self.arguments = [path]
        self.main.__dict__.update(__file__=path, __builtins__=self.modules.builtins)

    def block(self, block_id: int) -> Block:
        """Return the object that stands for a block; one that an Interface made gets its object now."""
        render = current_render.get()
        found = (render.blocks.get(block_id) if render else None) or self.blocks.get(block_id)
        if found is None:
            from gradio.component_classes import class_named

            kind = class_named(bridge.request('name', block_id))
            found = kind.__new__(kind)
            found._stand_for(block_id)
        return found


def open_app(app_id: str, folder: str, temporary: str) -> App:
    """Make an app whose files are in `folder`, and whose temporary files go to `temporary`."""
    app = _apps[app_id] = App(app_id, folder, temporary)
    return app


def app_of(app_id: str) -> App:
    """Return an open app. Raise KeyError for one that is not."""
    return _apps[app_id]


def close_app(app_id: str) -> App:
    """Forget an app."""
    app = _apps.pop(app_id)
    if app is _active:
        _leave(app)
    return app


def enter(app: App | None) -> None:
    """Make an app's folders, modules and arguments those of the interpreter, unless it is closed."""
    global _active
    if app is _active or app is None or _apps.get(app.id) is not app:
        return
    if _active is not None:
        _leave(_active)
    _active = app
    os.chdir(app.directory)
    os.environ['TMPDIR'] = app.temporary
    if 'tempfile' in sys.modules:
        sys.modules['tempfile'].tempdir = app.tempdir
    sys.argv = app.arguments
    sys.modules['__main__'] = app.main
    app.modules.show()


def enter_current() -> None:
    """Enter the app whose code runs here."""
    enter(current_app.get())


def _leave(app: App) -> None:
    global _active
    _active = None
    app.directory = os.getcwd()
    if 'tempfile' in sys.modules:
        app.tempdir = sys.modules['tempfile'].tempdir
    os.chdir('/')
    app.modules.hide()


def author_files() -> tuple[str, ...]:
    """Return where the authors' own files are, and the name of code that is in none."""
    return (CODE, *(f'{app.folder}/' for app in _apps.values()))
