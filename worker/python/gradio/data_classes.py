"""Values that are more than one thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class FileData:
    """A file: where it lies, and what is known of it."""

    path: str
    url: str | None = None
    size: int | None = None
    orig_name: str | None = None
    mime_type: str | None = None
    is_stream: bool = False
    meta: dict[str, Any] = field(default_factory=lambda: {'_type': 'gradio.FileData'})
