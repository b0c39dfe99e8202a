"""Functions that start threads."""

from __future__ import annotations

import asyncio
import contextvars
import queue
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import gradio as gr

bar = gr.Progress()
lock = threading.RLock()
local = threading.local()
order: list[str] = []


def tokens(words: str) -> Iterator[str]:
    """Show a text that a thread writes word by word, as streamers of models do."""
    streamer: queue.Queue[str | None] = queue.Queue()

    def generate() -> None:
        for word in words.split():
            time.sleep(0.02)
            streamer.put(word)
        streamer.put(None)

    thread = threading.Thread(target=generate)
    thread.start()
    text = ''
    while (word := streamer.get(timeout=5)) is not None:
        text += f'{word} '
        yield text
    thread.join()


def pool(count: float, seconds: float) -> str:
    """Have as many threads sleep at once."""

    def work(i: int) -> int:
        time.sleep(seconds)
        return i * i

    with ThreadPoolExecutor(int(count)) as executor:
        return str(sum(executor.map(work, range(int(count)))))


async def to_thread(seconds: float) -> str:
    """Sleep in a thread, with the context of the call."""
    bar_seen = await asyncio.to_thread(_report, seconds)
    return f'{bar_seen} {threading.current_thread().name}'


def _report(seconds: float) -> str:
    bar(0.5, desc='in a thread')
    time.sleep(seconds)
    return threading.current_thread().name


def runs_loop(seconds: float) -> str:
    """Run an event loop of its own, in a thread and outside."""

    async def main() -> str:
        await asyncio.gather(*(asyncio.sleep(seconds) for _ in range(3)))
        return threading.current_thread().name

    found = []
    thread = threading.Thread(target=lambda: found.append(asyncio.run(main())), name='own loop')
    thread.start()
    thread.join()
    return f'{found[0]}, {asyncio.run(main())}'


def leaves_work() -> str:
    """Run a loop that leaves a task behind."""

    async def beat() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            order.append('cancelled')

    async def main() -> str:
        task = asyncio.create_task(beat())
        await asyncio.sleep(0.01)
        return str(task.done())

    with asyncio.Runner() as runner:
        return f'{asyncio.run(main())} {runner.run(main())}'


async def makes_loop() -> str:
    """Make a loop in a task of another."""
    loop = asyncio.new_event_loop()
    result = loop.run_until_complete(asyncio.sleep(0.01, 'inner'))
    loop.close()
    return await asyncio.sleep(0.01, f'{result} outer')


def imports() -> str:
    """Import a module of the app that takes its time."""
    import slow

    return slow.VALUE


def exclusive(name: str) -> str:
    """Sleep with a lock that calls have in common."""
    with lock, lock:
        order.append(f'{name} in')
        time.sleep(0.1)
        order.append(f'{name} out')
    return threading.current_thread().name


def read_order() -> str:
    """Empty the list of who held the lock."""
    text = ', '.join(order)
    order.clear()
    return text


def kept(value: str) -> str:
    """Tell what an earlier call has left in the thread that this one runs in."""
    before = getattr(local, 'value', None)
    local.value = value
    return f'{before} {threading.current_thread().daemon}'


def around(value: str) -> str:
    """Tell what a thread knows of the call that started it."""
    seen: list[Any] = []

    def look() -> None:
        print(f'printed by {value}')
        gr.Info('not shown')
        bar(0.5)
        seen.append([name for name in ('app.py',) if __import__('os').path.exists(name)])

    def shown() -> None:
        gr.Info(f'shown by {value}')

    context = contextvars.copy_context()
    for target in (look, lambda: context.run(shown)):
        thread = threading.Thread(target=target)
        thread.start()
        thread.join()
    return str(seen)


def fails(value: str) -> str:
    """Have a thread raise."""

    def work() -> None:
        raise ValueError(value)

    thread = threading.Thread(target=work, name='worker')
    thread.start()
    thread.join()
    return str(thread.is_alive())


def background(name: str) -> str:
    """Start a thread that never ends of itself."""

    def beat() -> None:
        try:
            while True:
                time.sleep(0.02)
                print(name)
        finally:
            print('ended')

    threading.Thread(target=beat, daemon=True).start()
    return str(threading.active_count())


def waits_for_lock() -> Iterator[str]:
    """Wait for ever, for a lock that nobody gives up."""
    held = threading.Lock()
    held.acquire()
    yield 'waiting'
    try:
        held.acquire()
    finally:
        order.append('stopped')


def late(seconds: float) -> str:
    """Have a timer do something later."""
    fired = threading.Event()
    started = time.monotonic()
    threading.Timer(seconds, fired.set).start()
    waited = fired.wait(seconds * 20)
    return f'{waited} {time.monotonic() - started >= seconds * 0.99}'


with gr.Blocks() as demo:
    number, text = gr.Number(), gr.Textbox()
    gr.Button().click(tokens, text, text)
    gr.Button().click(pool, [number, number], text)
    for fn in (to_thread, runs_loop, late):
        gr.Button().click(fn, number, text)
    for fn in (exclusive, kept, around, fails, background):
        gr.Button().click(fn, text, text)
    for fn in (leaves_work, makes_loop, imports, read_order, waits_for_lock):
        gr.Button().click(fn, None, text)
