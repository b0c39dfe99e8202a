"""What recordings say of the files that an operation made."""

from __future__ import annotations

import mimetypes
import os
import wave
from collections.abc import Iterator
from importlib import import_module
from typing import Any


def found(output: Any) -> list[dict[str, Any]]:
    """Return what every file named in an output holds, in reading order."""
    return [{'path': path, **_facts(path)} for path in _paths(output)]


def _paths(output: Any) -> Iterator[str]:
    if isinstance(output, (list, dict)):
        for item in output.values() if isinstance(output, dict) else output:
            yield from _paths(item)
    elif isinstance(output, str) and output.startswith('/') and os.path.isfile(output):
        yield output


def _facts(path: str) -> dict[str, Any]:
    kind = (mimetypes.guess_type(path)[0] or '').partition('/')[0]
    if path.endswith('.wav'):
        return _sound(path)
    if kind == 'image' and not path.endswith('.svg'):
        return _image(path)
    return {'size': os.path.getsize(path)}


def _sound(path: str) -> dict[str, Any]:
    with wave.open(path) as sound:
        width = sound.getsampwidth()
        frames = sound.readframes(8)
        head = [
            int.from_bytes(frames[at : at + width], 'little', signed=True)
            for at in range(0, len(frames), width)
        ]
        return {
            'rate': sound.getframerate(),
            'channels': sound.getnchannels(),
            'sampwidth': width,
            'frames': sound.getnframes(),
            'head': head[:8],
        }


def _image(path: str) -> dict[str, Any]:
    with import_module('PIL.Image').open(path) as image:
        said = {
            'format': image.format,
            'mode': image.mode,
            'pixels': list(image.size),
            'frames': getattr(image, 'n_frames', 1),
        }
        if image.format in ('JPEG', 'WEBP'):
            # Lossy: encoders differ by a shade.
            return said
        pixels = image.convert('RGBA')
        width, height = image.size
        corners = {'first_pixel_rgba': (0, 0), 'last_pixel_rgba': (width - 1, height - 1)}
        return {**said, **{name: list(pixels.getpixel(at)) for name, at in corners.items()}}
