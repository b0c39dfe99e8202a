"""A check that an expression raises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def raises(kind: type[BaseException], *parts: str) -> Iterator[None]:
    """Fail unless the body raises `kind` with all parts in its message."""
    try:
        yield
    except kind as error:
        for part in parts:
            assert part in str(error), f'{part!r} is not in {error}'
    else:
        raise AssertionError(f'{kind.__name__} was not raised')
