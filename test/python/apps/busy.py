"""Functions that compute without end until they are stopped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import gradio as gr

log: list[str] = []


def spin(name: str) -> str:
    """Compute."""
    try:
        while True:
            pass
    except KeyboardInterrupt:
        log.append(f'{name} KeyboardInterrupt')
        raise
    finally:
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            pass
        log.append('finally')


def sleep(name: str) -> str:
    """Sleep."""
    try:
        time.sleep(60)
    finally:
        log.append(f'{name} woke')
    return name


def spin_between(name: str) -> Iterator[str]:
    """Compute between two yields."""
    try:
        yield name
        while True:
            pass
    except GeneratorExit:
        log.append('GeneratorExit')
        raise


async def spin_wrongly(name: str) -> str:
    """Compute in a task of an asynchronous function."""

    async def spin_in_task() -> None:
        while True:
            pass

    try:
        await asyncio.gather(spin_in_task())
    except asyncio.CancelledError:
        log.append('CancelledError')
        raise
    return name


async def spin_in_steps(name: str) -> AsyncIterator[str]:
    """Compute in an asynchronous generator."""
    yield name
    try:
        while True:
            pass
    finally:
        log.append('async finally')


def load(name: str) -> str:
    """Import what takes its time, then compute."""
    try:
        import slow

        log.append(slow.STATE)
        while True:
            pass
    finally:
        log.append(name)


def go_on(name: str) -> str:
    """Take no notice."""
    try:
        while True:
            pass
    except KeyboardInterrupt:
        return name


def read_log() -> str:
    """Empty the log."""
    text = ', '.join(log)
    log.clear()
    return text


with gr.Blocks() as demo:
    text, button = gr.Textbox(), gr.Button()
    for fn in (spin, sleep, spin_between, spin_wrongly, spin_in_steps, load, go_on):
        button.click(fn, text, text)
    button.click(read_log, None, text)
