"""Runs tests of CPython's own suite, one a call, in the main thread: where `regrtest` would run them."""

from __future__ import annotations

import json
import multiprocessing.util
import os
import sys
import types
import unittest

import gradio as gr

sys.path.insert(0, os.path.abspath('suite'))

# A module with tests of threads and processes asks for it; those of processes are left out.
sys.modules['_multiprocessing'] = types.SimpleNamespace(SemLock=object, sem_unlink=None)
multiprocessing.util._cleanup_tests = lambda: None

from test.support import threading_helper  # noqa: E402

# It knows how stock Python is built for browsers, and skips.
threading_helper.can_start_thread = True


def _each(tests: unittest.TestSuite) -> list[str]:
    return [
        name
        for test in tests
        for name in (_each(test) if isinstance(test, unittest.TestSuite) else [test.id()])
    ]


async def names(module: str) -> str:
    """Return the names of a module's tests."""
    return json.dumps(_each(unittest.defaultTestLoader.loadTestsFromName(module)))


async def run(name: str) -> str:
    """Run a test; return what became of it, and why."""
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromName(name).run(result)
    for outcome in ('errors', 'failures', 'skipped', 'expectedFailures', 'unexpectedSuccesses'):
        for said in getattr(result, outcome):
            return json.dumps([outcome, said[1] if isinstance(said, tuple) else ''])
    return json.dumps(['passed', ''])


with gr.Blocks() as demo:
    text = gr.Textbox()
    gr.Button().click(names, text, text)
    gr.Button().click(run, text, text)
demo.launch(show_error=True)
