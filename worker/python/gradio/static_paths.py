"""Files that a page may show as they are."""

from __future__ import annotations

from os import PathLike


def set_static_paths(paths: str | PathLike[str] | list[str | PathLike[str]]) -> None:
    """Do nothing: a server would copy other files before it shows them, a page shows every file as it is."""
