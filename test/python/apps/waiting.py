"""Functions that wait, by blocking and by `await`."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

time.sleep(0.01)
log: list[str] = []
bar = gr.Progress()


def wait(seconds: float, progress: Any = bar) -> str:
    """Block, and tell whose files are here before and after."""
    before = Path('name.txt').read_text()
    progress(0.1, desc=before)
    time.sleep(seconds)
    after = Path('name.txt').read_text()
    progress(0.9, desc=after)
    print('waited', after)
    import late

    return f'{before} {after} {late.NAME}'


async def wait_wrongly(seconds: float) -> str:
    """Block where one should await."""
    await asyncio.sleep(0)
    time.sleep(seconds)
    await asyncio.sleep(0)
    return Path('name.txt').read_text()


def count(seconds: float) -> Iterator[int]:
    """Count, with a wait between two numbers."""
    try:
        for i in range(100):
            yield i
            time.sleep(seconds)
    except GeneratorExit:
        log.append('GeneratorExit')
        raise
    finally:
        log.append('finally')


def read_log() -> str:
    """Empty the log."""
    text = ' '.join(log)
    log.clear()
    return text


with gr.Blocks() as demo:
    number, text, button = gr.Number(), gr.Textbox(), gr.Button()
    button.click(wait, number, text)
    button.click(wait_wrongly, number, text)
    button.click(count, number, number)
    button.click(read_log, None, text)
