"""Standard output and error, line by line to the console of the app whose code prints."""

from __future__ import annotations

import io
import sys
from typing import Literal

from gradio import bridge
from gradio.context import current_app


class AppStream(io.TextIOBase):
    """A text stream that goes to the app's console; outside any app, to where it went before."""

    encoding = 'utf-8'
    errors = 'backslashreplace'

    def __init__(self, name: Literal['stdout', 'stderr'], original: io.TextIOBase) -> None:
        self.name = name
        self._original = original
        #: Text of each app that no newline has ended yet.
        self._pending: dict[str, str] = {}

    @property
    def buffer(self) -> io.BufferedIOBase:
        """The bytes below, which belong to no app."""
        return self._original.buffer

    def fileno(self) -> int:
        """Return the number of the file below."""
        return self._original.fileno()

    def writable(self) -> bool:
        """Return True: it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Send all lines that are complete."""
        app = current_app.get()
        if app is None:
            return self._original.write(text)
        lines, newline, rest = (self._pending.pop(app.id, '') + text).rpartition('\n')
        if rest:
            self._pending[app.id] = rest
        if newline:
            bridge.request('console', self.name, lines + newline)
        return len(text)

    def flush(self) -> None:
        """Send what has been written, even if the line goes on."""
        app = current_app.get()
        if app is None:
            self._original.flush()
            return
        pending = self._pending.pop(app.id, '')
        if pending:
            bridge.request('console', self.name, pending)


def install() -> None:
    """Take over the interpreter's streams; once."""
    if not isinstance(sys.stdout, AppStream):
        sys.stdout = AppStream('stdout', sys.stdout)
        sys.stderr = AppStream('stderr', sys.stderr)
