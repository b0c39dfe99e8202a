"""Objects of authors' code that the app model holds as numbers: start values and session values of `gr.State`."""

from __future__ import annotations

import copy
from itertools import count
from typing import Any

_handles = count(1)
_objects: dict[int, Any] = {}


def put(value: Any) -> int:
    """Keep an object; answer with its number."""
    handle = next(_handles)
    _objects[handle] = value
    return handle


def get(handle: int) -> Any:
    """Return the object kept under a number."""
    return _objects[handle]


def start_value(value: Any) -> Any:
    """Return a State's own copy of the value it starts with. Raise TypeError when there can be none."""
    try:
        return copy.deepcopy(value)
    except TypeError as error:
        raise TypeError(
            'The initial value of `gr.State` must be able to be deepcopied. '
            f'The initial value of type {type(value)} cannot be deepcopied.'
        ) from error


def copy_of(handle: int) -> int:
    """Keep a deep copy of an object, for one session to change."""
    return put(copy.deepcopy(_objects[handle]))


def text(value: Any) -> str:
    """Return what a flagged row says of a value: a text as it is, else JSON; Python's own words for what has none."""
    # Apps that flag nothing start without this.
    import json

    if isinstance(value, str):
        return value
    if value is None:
        return ''
    try:
        return json.dumps(value)
    except (TypeError, ValueError):
        return str(value)


def pack(handle: int) -> bytes | None:
    """Return an object as bytes, for the page to keep; None for one that has none, or too many."""
    # Apps without State start without this.
    import pickle

    packed = _Packed()
    try:
        pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL).dump(_objects[handle])
    except Exception:
        return None
    return b''.join(packed.parts)


def unpack(packed: bytes) -> int:
    """Keep an object that was made bytes."""
    import pickle

    return put(pickle.loads(packed))


class _Packed:
    # An object is packed after each event that concerns it: with more, that would be felt.
    _MOST = 1 << 20

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0

    def write(self, part: Any) -> None:
        self._size += len(part)
        if self._size > self._MOST:
            raise OverflowError
        self.parts.append(bytes(part))


def release(handle: int) -> None:
    """Forget an object."""
    _objects.pop(handle, None)


def digest(handle: int) -> str:
    """Return a text that is another one once the object has changed."""
    # Apps without State start without these.
    import pickle
    from hashlib import blake2b

    value = _objects[handle]
    try:
        return blake2b(pickle.dumps(value), digest_size=16).hexdigest()
    except Exception:
        # Not everything can be pickled; such an object has changed when it is another one, or shows differently.
        return f'{id(value)} {value!r}'
