"""Sizes in bytes, as in `max_file_size=5 * gr.FileSize.MB`."""

from __future__ import annotations


class FileSize:
    """Bytes in a unit."""

    B = 1
    KB = 1024 * B
    MB = 1024 * KB
    GB = 1024 * MB
    TB = 1024 * GB
