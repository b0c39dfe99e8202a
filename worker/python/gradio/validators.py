"""Ready-made checks for a listener's `validator=`: how long what a visitor recorded or uploaded may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gradio.video_length import video_length

if TYPE_CHECKING:
    import numpy as np

__all__ = ['is_audio_correct_length', 'is_video_correct_length']


def is_audio_correct_length(
    audio: tuple[int, np.ndarray], min_length: float | None, max_length: float | None
) -> dict[str, Any]:
    """Say whether audio has the right length.

    `audio` is the samples per second and an array of samples, (samples,) or (samples, channels). The lengths are
    seconds, None for no limit. Returns what a validator does.
    """
    rate, samples = audio
    return _verdict('Audio', len(samples) / rate, min_length, max_length)


def is_video_correct_length(video: str, min_length: float | None, max_length: float | None) -> dict[str, Any]:
    """Say whether a video has the right length.

    `video` is the path of an MP4, QuickTime, WebM or Matroska file. The lengths are seconds, None for no limit. Returns
    what a validator does. Raises `ValueError` for a file that does not tell.
    """
    return _verdict('Video', video_length(video), min_length, max_length)


def _verdict(what: str, seconds: float, least: float | None, most: float | None) -> dict[str, Any]:
    if least is not None and seconds < least:
        problem = f'{what} is too short. It must be at least {least} seconds'
    elif most is not None and seconds > most:
        problem = f'{what} is too long. It must be at most {most} seconds'
    else:
        return {'__type__': 'validate', 'is_valid': True}
    return {'__type__': 'validate', 'is_valid': False, 'message': problem}
