"""What recordings say of the files that an operation made."""

from __future__ import annotations

import mimetypes
import os
import wave
from importlib import import_module
from typing import Any


def facts(path: str) -> dict[str, Any]:
    """Return what a file holds: an image's size and corners, a sound's first samples, a text's beginning."""
    kind = (mimetypes.guess_type(path)[0] or '').partition('/')[0]
    if path.endswith('.wav'):
        return _sound(path)
    if kind == 'image' and not path.endswith('.svg'):
        return _image(path)
    return {'size': os.path.getsize(path)}


def _sound(path: str) -> dict[str, Any]:
    with wave.open(path) as sound:
        frames = sound.readframes(8)
        width = sound.getsampwidth()
        head = [int.from_bytes(frames[at : at + width], 'little', signed=True) for at in range(0, len(frames), width)]
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
        if image.format == 'JPEG':
            # Lossy: encoders differ by a shade.
            return said
        pixels = image.convert('RGBA')
        width, height = image.size
        corners = {'first_pixel_rgba': (0, 0), 'last_pixel_rgba': (width - 1, height - 1)}
        return {**said, **{name: list(pixels.getpixel(at)) for name, at in corners.items()}}
