"""Keywords that a method does not have, and what to use in their place."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from gradio import bridge


def checked[**P, R](method: Callable[P, R]) -> Callable[P, R]:
    """Have the app model refuse keywords that a method does not have: it knows what was meant, or was removed."""
    code = method.__code__
    known = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    names = frozenset(known)

    @wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if not names.issuperset(kwargs):
            unknown = next(name for name in kwargs if name not in names)
            bridge.request('refuse', method.__qualname__, unknown, list(known))
        return method(*args, **kwargs)

    return call
