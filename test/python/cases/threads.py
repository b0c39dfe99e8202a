"""Threads, locks and what a page has not, in an interpreter that cannot suspend a call."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import queue
import socket
import subprocess
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import gradio as gr
from raising import raises

demo = gr.Blocks()


def test_a_thread_does_not_start_and_says_where_it_would() -> None:
    """The error is CPython's own, with the reason."""
    thread = threading.Thread(target=print)
    with raises(
        RuntimeError,
        "can't start new thread",
        'JavaScript Promise Integration (Chrome and Edge have it from version 137 on)',
    ):
        thread.start()
    assert thread.ident is None and threading.active_count() == 1
    with raises(RuntimeError, "can't start new thread"):
        ThreadPoolExecutor().submit(print)


def test_work_for_a_thread_is_done_at_once() -> None:
    """Asynchronous code that hands it over gets it back."""
    done = asyncio.get_event_loop().run_in_executor(None, len, 'abc')
    assert done.done() and done.result() == 3


def test_locks_that_are_free() -> None:
    """Without other threads, locks do as ever."""
    lock, again = threading.Lock(), threading.RLock()
    with lock, again, again:
        assert lock.locked() and not lock.acquire(blocking=False)
    assert not lock.locked() and repr(lock).startswith('<unlocked _thread.lock object')
    with raises(RuntimeError, 'release unlocked lock'):
        lock.release()
    with raises(ValueError, "can't specify a timeout"):
        lock.acquire(False, 1)
    with raises(OverflowError, 'too large'):
        lock.acquire(timeout=1e20)


def test_a_wait_with_a_limit_ends() -> None:
    """Nothing can happen meanwhile."""
    started = time.monotonic()
    assert not threading.Event().wait(0.02)
    with raises(queue.Empty):
        queue.Queue().get(timeout=0.02)
    with raises(queue.Empty):
        queue.SimpleQueue().get(timeout=0.02)
    assert time.monotonic() - started >= 0.06


def test_a_wait_without_end_is_an_error() -> None:
    """It would end nothing but the page."""
    for wait in (
        threading.Event().wait,
        queue.Queue().get,
        queue.SimpleQueue().get,
        threading.Semaphore(0).acquire,
    ):
        with raises(RuntimeError, 'would wait for ever', 'Asynchronous functions work everywhere'):
            wait()


async def _nothing() -> None:
    pass


def test_an_event_loop_is_not_waited_for() -> None:
    """Only what awaits it can wait for it."""
    with raises(RuntimeError, 'An event loop cannot be waited for', 'Chrome and Edge'):
        asyncio.run(_nothing())


def test_local() -> None:
    """Names are kept, and made by the constructor of a subclass."""

    class Counter(threading.local):
        def __init__(self, start: int) -> None:
            self.value = start

    counter = Counter(3)
    counter.value += 1
    assert counter.value == 4 and vars(counter) == {'value': 4}
    with raises(AttributeError, 'read-only'):
        counter.__dict__ = {}
    with raises(TypeError, 'Initialization arguments'):
        threading.local(1)


def test_programs() -> None:
    """Each way to start one says what to use."""
    for start in (lambda: subprocess.run(['ls']), lambda: os.system('ls'), lambda: os.popen('ls')):
        with raises(OSError, 'browser has no processes', 'Use a Python library'):
            start()


def test_processes() -> None:
    """Each way to start one, or to share with one, says what to use."""
    with raises(OSError, 'Use threads'):
        multiprocessing.Process(target=print).start()
    for make in (multiprocessing.Lock, multiprocessing.Queue, multiprocessing.Pool):
        with raises(ImportError, 'Use threads'):
            make()
    with raises(NotImplementedError, 'Use threads'):
        ProcessPoolExecutor()


def test_sockets() -> None:
    """Each way to connect says what to use."""
    with raises(OSError, 'browser has no sockets', 'urllib'):
        socket.create_connection(('localhost', 80))
    with raises(OSError, 'WebSocket'):
        socket.socket().bind(('localhost', 80))
