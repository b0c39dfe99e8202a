"""Files that a page may show as they are, where a server would copy them first."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

_paths: list[Path] = []


def set_static_paths(paths: str | PathLike[str] | list[str | PathLike[str]]) -> None:
    """Name files and folders that are shown without a copy. Here all are: there is no copy to save."""
    listed = paths if isinstance(paths, list) else [paths]
    _paths.extend(Path(path).absolute() for path in listed)
