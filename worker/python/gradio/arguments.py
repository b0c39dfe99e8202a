"""What authors pass to constructors, on its way to the app model."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import Any

from gradio import bridge, codec
from gradio.runtime import functions
from gradio.schemas import Schema
from gradio.values import choice


def bind(schema: Schema, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments by name. Unknown names stay: the app model rejects them, and says what is near."""
    if len(args) > len(schema.positional):
        bridge.warn(
            f'{schema.name} takes {len(schema.positional)} arguments by position; the other '
            f'{len(args) - len(schema.positional)} are ignored. Pass them by name.'
        )
    return {**kwargs, **dict(zip(schema.positional, args, strict=False))}


def ids(blocks: Any) -> list[int]:
    """Return the ids of one component, several or none. Sets are put in the order of creation."""
    if blocks is None:
        return []
    if isinstance(blocks, (set, frozenset)):
        return sorted(block._id for block in blocks)
    return [block._id for block in (blocks if isinstance(blocks, (list, tuple)) else [blocks])]


def props(given: dict[str, Any]) -> dict[str, Any]:
    """Return a block's arguments as JSON can say them. Choices get their names: only Python tells 1 from 1.0."""
    named = {'choices': choice.named(given['choices'])} if 'choices' in given else {}
    return plain({**given, **named})


def plain(value: Any) -> Any:
    """Return an argument as JSON can say it: blocks and functions by their numbers, any collection as a list."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if isinstance(getattr(value, '_id', None), int):
        return value._id
    if hasattr(value, 'describe'):
        return plain(value.describe())
    if isinstance(value, PathLike):
        return str(value)
    if callable(value):
        return functions.describe(value)
    # numpy's arrays and pandas' columns are for the codec, bytes are one value.
    if (
        isinstance(value, Iterable)
        and not hasattr(value, 'dtype')
        and not isinstance(value, (bytes, bytearray))
    ):
        return [plain(item) for item in value]
    return codec.plain(value)
