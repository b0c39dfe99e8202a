"""A module of a name that many apps have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

NAME = Path('data.txt').read_text()


@dataclass
class Owner:
    """Something to pickle."""

    name: str
