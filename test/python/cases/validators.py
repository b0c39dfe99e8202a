"""`gr.validators`: how long a recording may be."""

from __future__ import annotations

import os
from struct import pack
from typing import Any

import gradio as gr
from raising import raises

demo = gr.Blocks()


def test_audio_is_as_long_as_its_samples_take() -> None:
    """Check lengths, limits and words."""

    class Samples(list):
        shape = (16000,)

    audio = (8000, Samples([0] * 16000))
    good = {'__type__': 'validate', 'is_valid': True}
    assert gr.validators.is_audio_correct_length(audio, 2, 2) == good
    assert gr.validators.is_audio_correct_length(audio, None, None) == good
    short = gr.validators.is_audio_correct_length(audio, 3, None)
    assert short == {
        **good,
        'is_valid': False,
        'message': 'Audio is too short. It must be at least 3 seconds',
    }
    long = gr.validators.is_audio_correct_length(audio, None, 1.5)
    assert long['message'] == 'Audio is too long. It must be at most 1.5 seconds'


def _element(kind: str, content: bytes, *, unknown: bool = False) -> bytes:
    size = b'\x01' + b'\xff' * 7 if unknown else pack('>Q', len(content) | 1 << 56)
    return bytes.fromhex(kind) + size + content


def _length(name: str, data: bytes, least: float | None = None, most: float | None = None) -> dict[str, Any]:
    with open(name, 'wb') as file:
        file.write(data)
    try:
        return gr.validators.is_video_correct_length(name, least, most)
    finally:
        os.remove(name)


def test_a_browsers_recording_is_as_long_as_its_last_frame_is_late() -> None:
    """Check a WebM file of unknown sizes, without a duration."""
    frames = b''.join(_element('a3', b'\x81' + pack('>h', late) + b'\x80frame') for late in (0, 400))
    clusters = b''.join(
        _element('1f43b675', _element('e7', pack('>H', start)) + frames, unknown=True) for start in (0, 1600)
    )
    info = _element('1549a966', _element('2ad7b1', (1_000_000).to_bytes(3, 'big')))
    data = _element('1a45dfa3', b'') + _element('18538067', info + clusters, unknown=True)
    assert _length('live.webm', data, 2, 2)['is_valid']
    assert not _length('live.webm', data, 2.5)['is_valid']


def _box(kind: bytes, content: bytes) -> bytes:
    return pack('>I4s', 8 + len(content), kind) + content


def test_a_film_says_its_length_in_its_header_or_in_that_of_its_fragments() -> None:
    """Check both forms of the header, and fragments."""
    header = _box(b'mvhd', pack('>B3xIIII', 0, 0, 0, 600, 1800) + bytes(80))
    assert _length('a.mp4', _box(b'ftyp', b'isom') + _box(b'moov', header), 3, 3)['is_valid']
    long = _box(b'mvhd', pack('>B3xQQIQ', 1, 0, 0, 1000, 5000) + bytes(80))
    assert _length('a.mp4', _box(b'moov', long), 5, 5)['is_valid']
    open_ended = _box(b'mvhd', pack('>B3xIIII', 0, 0, 0, 100, 0) + bytes(80))
    fragments = _box(b'mvex', _box(b'mehd', pack('>B3xI', 0, 700)))
    assert _length('a.mp4', _box(b'moov', open_ended + fragments), 7, 7)['is_valid']


def test_what_does_not_tell_is_said_so() -> None:
    """Check other formats, empty files and truncated ones."""
    for data in (b'', b'RIFF....AVI ', b'\x1a\x45\xdf\xa3', _box(b'moov', _box(b'mvhd', b'\0'))):
        with raises(ValueError, 'a.avi does not say how long it is'):
            _length('a.avi', data)
