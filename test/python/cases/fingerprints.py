"""Results that were kept are known by their function's code: what changes it, and what does not."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any

import gradio as gr
from gradio.context import current_app
from gradio.runtime import apps
from gradio.runtime.fingerprints import fingerprint_of

demo = gr.Blocks()


def made(code: str, name: str = 'f') -> Callable[..., Any]:
    """Run code as a file of the app; return what it calls `f`."""
    scope: dict[str, Any] = {'__name__': '__main__', 'math': math, 'functools': functools}
    exec(compile(code, apps.CODE, 'exec'), scope)
    return scope[name]


def fingerprint(code: str) -> str:
    """Return the fingerprint of the function `f` of some code."""
    return fingerprint_of(made(code))


BASE = """
SCALE = 2

def helper(x):
    return x * SCALE

def f(x, n=1):
    return helper(x) + n
"""


def test_the_same_code() -> None:
    """Lines above, comments and other functions make no difference."""
    same = '# a comment\n\nOTHER = 5\n\ndef other(): return OTHER\n' + BASE
    assert fingerprint(BASE) == fingerprint(BASE) == fingerprint(same)


def test_other_code() -> None:
    """A change in the function, its defaults, what it calls or a constant that this uses makes another one."""
    changes = [('+ n', '- n'), ('n=1', 'n=2'), ('x * SCALE', 'x ** SCALE'), ('SCALE = 2', 'SCALE = 3')]
    others = [fingerprint(BASE.replace(before, after)) for before, after in changes]
    assert len({fingerprint(BASE), *others}) == 5


def test_what_a_function_closes_over() -> None:
    """Variables around it, and the parts of a partial function, count."""
    code = 'def make(n):\n    def f(x): return x + n\n    return f\nf = make({})'
    assert fingerprint(code.format(1)) == fingerprint(code.format(1)) != fingerprint(code.format(2))
    part = 'def g(x, y): return x + y\nf = functools.partial(g, y={})'
    assert fingerprint(part.format(1)) != fingerprint(part.format(2))


def test_objects_and_classes() -> None:
    """Of an author's own objects their class and their attributes count; of others their type."""
    code = 'class Model:\n    def __init__(self): self.n = {}\n    def f(self, x): return x {} self.n\nf = Model().f'
    assert fingerprint(code.format(1, '+')) == fingerprint(code.format(1, '+'))
    assert len({fingerprint(code.format(*said)) for said in ((1, '+'), (2, '+'), (1, '-'))}) == 3
    assert fingerprint('f = math.sqrt') == fingerprint_of(math.sqrt) != fingerprint_of(math.floor)
    itself = 'items = []\nitems.append(items)\ndef f(x): return items'
    assert fingerprint(itself) == fingerprint(itself)


def test_files_of_the_app() -> None:
    """A module beside the script counts as a whole."""
    app = current_app.get()
    prints = []
    for text in ('def add(x): return x + 1', 'def add(x): return x + 2'):
        with open(f'{app.folder}/adding.py', 'w') as file:
            file.write(text)
        app.modules.reload()
        scope: dict[str, Any] = {'__name__': '__main__', '__builtins__': app.modules.builtins}
        exec(compile('import adding\ndef f(x): return adding.add(x)', apps.CODE, 'exec'), scope)
        prints.append(fingerprint_of(scope['f']))
    assert prints[0] != prints[1]
