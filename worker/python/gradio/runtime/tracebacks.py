"""Errors of authors' code as data, with the traceback that helps: from the author's first line on."""

from __future__ import annotations

import sys
import threading
from traceback import StackSummary, TracebackException
from typing import Any

from gradio import bridge, exceptions
from gradio.runtime import apps

_MACHINERY = (
    bridge.OWN_FILES,
    '<frozen importlib',
    '/lib/python314.zip/pyodide/',
    '/lib/python314.zip/_pyodide/',
)


def text_of(error: BaseException) -> str:
    """Return the traceback as Python prints it, without what ran before and around the author's code."""
    summary = TracebackException.from_exception(error, compact=True)
    author = apps.author_files()
    _trim(summary, author)
    text = ''.join(summary.format())
    # An author knows `app.py`; where the app lies in this interpreter says nothing to anybody.
    for folder in author:
        if folder.startswith('/'):
            text = text.replace(f'"{folder.rstrip("/")}/', '"')
    return text


def envelope(error: BaseException) -> dict[str, Any]:
    """Return an error as data."""
    data = {'name': type(error).__name__, 'message': str(error), 'traceback': text_of(error)}
    if isinstance(error, exceptions.Error):
        data['message'] = error.message
        data['display'] = {
            'title': error.title,
            'duration': error.duration,
            'visible': error.visible,
            'print_exception': error.print_exception,
        }
    return data


def show_of_thread(said: threading.ExceptHookArgs, /) -> None:
    """Print what a thread raised: `threading.excepthook`."""
    if said.exc_type is SystemExit or said.exc_value is None:
        return
    name = said.thread.name if said.thread else threading.get_ident()
    print(f'Exception in thread {name}:\n{text_of(said.exc_value)}', file=sys.stderr, end='')


# One of the names that `threading` exports as its own.
show_of_thread.__module__ = threading.__name__


def _trim(summary: TracebackException | None, author: tuple[str, ...]) -> None:
    if summary is None:
        return
    frames = list(summary.stack)
    first = next((i for i, frame in enumerate(frames) if frame.filename.startswith(author)), len(frames))
    kept = [frame for frame in frames[first:] if not frame.filename.startswith(_MACHINERY)]
    summary.stack = StackSummary.from_list(kept)
    _trim(summary.__cause__, author)
    _trim(summary.__context__, author)
    for one in summary.exceptions or ():
        _trim(one, author)
