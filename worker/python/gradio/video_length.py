"""How long a video is, by what its file says: MP4 and QuickTime (ISO 14496-12), WebM and Matroska (RFC 9559)."""

from __future__ import annotations

from pathlib import Path
from struct import error, unpack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EBML = b'\x1a\x45\xdf\xa3'

# Elements of Matroska by their ids. Those that hold others are entered, also where their length is unknown.
_MASTERS = {0x18538067, 0x1549A966, 0x1F43B675, 0xA0}
_SCALE, _DURATION, _CLUSTER_TIME, _BLOCK, _SIMPLE_BLOCK = 0x2AD7B1, 0x4489, 0xE7, 0xA1, 0xA3


def video_length(path: str) -> float:
    """Say how long a video is, in seconds.

    A recording of a browser, which does not say, is as long as its last frame is late. Raises `ValueError` for a file
    of another format, or one that does not tell.
    """
    data = Path(path).read_bytes()
    try:
        seconds = _of_matroska(data) if data.startswith(_EBML) else _of_iso(data)
    except (IndexError, error):
        seconds = 0
    if not seconds:
        raise ValueError(
            f'{Path(path).name} does not say how long it is: it is no whole MP4, QuickTime, WebM or Matroska file.'
        )
    return seconds


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes of an ISO file: type, and where the content begins and ends."""
    while start + 8 <= end:
        size, kind = unpack('>I4s', data[start : start + 8])
        head = 8
        if size == 1:
            size, head = unpack('>Q', data[start + 8 : start + 16])[0], 16
        elif size == 0:
            size = end - start
        if size < head:
            return
        yield kind, start + head, min(start + size, end)
        start += size


def _of_iso(data: bytes) -> float:
    scale = length = 0
    pending = list(_boxes(data, 0, len(data)))
    for kind, start, end in pending:
        if kind in {b'moov', b'mvex'}:
            pending += _boxes(data, start, end)
        elif kind == b'mvhd':
            layout, at = ('>IQ', start + 20) if data[start] == 1 else ('>II', start + 12)
            scale, length = unpack(layout, data[at : at + (12 if data[start] == 1 else 8)])
        elif kind == b'mehd' and not length:
            wide = data[start] == 1
            length = unpack('>Q' if wide else '>I', data[start + 4 : start + (12 if wide else 8)])[0]
    return length / scale if scale else 0


def _number(data: bytes, at: int, *, marked: bool) -> tuple[int, int]:
    """A number of variable length and where it ends; an id keeps the mark of its length."""
    first = data[at]
    width = 9 - first.bit_length()
    value = int.from_bytes(data[at : at + width], 'big')
    return (value if marked else value & ~(1 << (7 * width))), at + width


def _of_matroska(data: bytes) -> float:
    scale, length, cluster, last = 1_000_000, 0.0, 0, 0
    at = 0
    while at < len(data) and data[at]:
        kind, at = _number(data, at, marked=True)
        if at >= len(data) or not data[at]:
            break
        size, at = _number(data, at, marked=False)
        if kind in _MASTERS:
            continue
        content = data[at : at + size]
        if kind == _SCALE:
            scale = int.from_bytes(content, 'big')
        elif kind == _DURATION:
            length = unpack('>f' if size == 4 else '>d', content)[0]
        elif kind == _CLUSTER_TIME:
            cluster = int.from_bytes(content, 'big')
        elif kind in {_BLOCK, _SIMPLE_BLOCK} and content:
            # After the track's number, the time since the cluster's.
            _, offset = _number(content, 0, marked=False)
            last = max(last, cluster + int.from_bytes(content[offset : offset + 2], 'big', signed=True))
        at += size
    return (length or last) * scale / 1e9
