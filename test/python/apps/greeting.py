"""An app of plain, asynchronous and streaming functions."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import gradio as gr

log: list[str] = []


def greet(name: str) -> str:
    """Greet someone."""
    print('greeting', name)
    print('no newline', end='', file=sys.stderr, flush=True)
    return f'Hello {name}!'


async def greet_slowly(name: str) -> str:
    """Greet someone in a while."""
    try:
        await asyncio.sleep(0.01 if name != 'forever' else 2)
    except asyncio.CancelledError:
        log.append('cancelled')
        raise
    return f'Hello {name}'


def count(limit: float) -> Iterator[int]:
    """Count, and say how it ended."""
    try:
        for i in range(int(limit)):
            time.sleep(0.001)
            yield i
    except GeneratorExit:
        log.append('GeneratorExit')
        raise
    finally:
        log.append('finally')


async def count_slowly(limit: float) -> AsyncIterator[int]:
    """Count asynchronously, and say how it ended."""
    try:
        for i in range(int(limit)):
            await asyncio.sleep(0.001)
            yield i
    finally:
        log.append('async finally')


def divide(x: float) -> float:
    """Fail."""
    return x / 0


def refuse(x: float) -> None:
    """Fail in words for the visitor."""
    raise gr.Error('no', duration=3, title='Stop', visible=False, print_exception=False)


bar = gr.Progress()


def asks(
    event: gr.SelectData, x: float, request: gr.Request, rest: int = 3, progress: Any = bar
) -> dict[str, Any]:
    """Tell what was given beside the input."""
    progress(0.5, desc='half')
    for _ in progress.tqdm([1, 2], desc='two'):
        pass
    gr.Info('info')
    gr.Warning('warning', duration=None, title='T')
    return {
        'target': event.target.label,
        'index': event.index,
        'selected': event.selected,
        'x': x,
        'session': request.session_hash,
        'agent': request.headers['user-agent'],
        'q': request.query_params['q'],
        'every q': request.query_params.getlist('q'),
        'cookies': request.cookies,
        'path': request.url.path,
        'rest': rest,
    }


def read_log() -> str:
    """Empty the log."""
    text = ' '.join(log)
    log.clear()
    return text


with gr.Blocks() as demo:
    name = gr.Textbox(label='Name')
    number = gr.Number()
    data = gr.JSON()
    button = gr.Button()
    button.click(greet, name, name)
    button.click(greet_slowly, name, name)
    button.click(count, number, number)
    button.click(count_slowly, number, number)
    button.click(divide, number, number)
    button.click(refuse, number, number)
    name.select(asks, number, data)
    button.click(read_log, None, name)
