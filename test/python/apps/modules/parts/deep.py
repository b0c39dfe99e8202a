"""A module that imports its neighbours."""

from __future__ import annotations

from utils import NAME

from . import sizes
from .sizes import SIZE

assert NAME


def depth() -> int:
    """Return a number made of theirs."""
    return SIZE + sizes.SIZE
