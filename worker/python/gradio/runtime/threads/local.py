"""`threading.local` for threads that are suspended stacks: the interpreter's own is the same for all of them."""

from __future__ import annotations

from typing import Any

from gradio.runtime.threads import current
from gradio.runtime.threads.current import ThreadState


class Share:
    """What a `local` keeps beside the names that it shows: those of each thread."""

    __slots__ = ('__weakref__', 'arguments', 'names', 'shown')

    def __init__(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        #: What each thread's `__init__` is called with.
        self.arguments = args, kwargs
        #: By the thread's number.
        self.names: dict[int, dict[str, Any]] = {}
        #: The number of the thread whose names the object has at the moment.
        self.shown = 0


class Local:
    """An object whose attributes each thread has for itself."""

    __slots__ = ('__dict__', '__weakref__', '_local__share')

    def __new__(cls, /, *args: Any, **kwargs: Any) -> Local:
        """Make the object, with the names of the thread that makes it."""
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__share', Share(args, kwargs))
        _add(self, current.get())
        return self

    def __getattribute__(self, name: str) -> Any:
        _show(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        _refuse(self, name)
        _show(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        _refuse(self, name)
        _show(self)
        object.__delattr__(self, name)


def forget(state: ThreadState) -> None:
    """Let go of all that a thread has kept for itself."""
    for share in list(state.shares):
        names = share.names.pop(state.ident, None)
        if share.shown == state.ident:
            share.shown = 0
            # The object has this very dict until another thread looks at it.
            names.clear()


def _show(self: Local) -> None:
    """Have the object show the names of the thread whose code runs; at its first time, `__init__` makes them."""
    share: Share = object.__getattribute__(self, '_local__share')
    state = current.get()
    if share.shown == state.ident:
        return
    names = share.names.get(state.ident)
    if names is None:
        names = _add(self, state)
        kind = type(self)
        if kind.__init__ is not object.__init__:
            args, kwargs = share.arguments
            try:
                kind.__init__(self, *args, **kwargs)
            except BaseException:
                share.shown = 0
                del share.names[state.ident]
                raise
    # If `__init__` waited, another thread's names are shown by now.
    share.shown = state.ident
    object.__setattr__(self, '__dict__', names)


def _add(self: Local, state: ThreadState) -> dict[str, Any]:
    share: Share = object.__getattribute__(self, '_local__share')
    names = share.names[state.ident] = {}
    state.shares.add(share)
    share.shown = state.ident
    object.__setattr__(self, '__dict__', names)
    return names


def _refuse(self: Local, name: str) -> None:
    if name == '__dict__':
        raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
