"""Functions that take their inputs in every form there is."""

from __future__ import annotations

import functools
from typing import Any

import gradio as gr


class Shout(gr.Textbox):
    """A textbox with rules of its own."""

    def preprocess(self, payload: str | None) -> str | None:
        """Return the text in small letters."""
        return (super().preprocess(payload) or '').lower()

    def postprocess(self, value: str | None) -> str | None:
        """Return the text in capitals."""
        return super().postprocess(value and value.upper())


class Adder:
    """Something to call."""

    def __init__(self, by: int) -> None:
        self.by = by

    def __call__(self, x: float) -> float:
        """Add."""
        return x + self.by

    def method(self, x: float) -> float:
        """Add too."""
        return x + self.by


def as_dict(values: dict[Any, Any]) -> str:
    """Return the values by label."""
    return str(sorted((block.label, value) for block, value in values.items()))


def by_keyword(name: str, *, age: int = 3) -> str:
    """Return both."""
    return f'{name} {age}'


def with_default(x: float, y: float = 2, request: gr.Request = None) -> str:
    """Return what was given."""
    return f'{x} {y} {request.session_hash}'


def props(box: gr.Textbox) -> str:
    """Return the properties of the input."""
    return f'{box.value} {box.label} {box.lines}'


with gr.Blocks() as demo:
    name = gr.Textbox(label='Name')
    age = gr.Number(label='Age')
    shout = Shout(label='Shout')
    out = gr.Textbox()
    button = gr.Button()
    button.click(as_dict, {name, age}, out)
    button.click(by_keyword, inputs_kwargs={'name': name, 'age': age}, outputs=out)
    button.click(with_default, age, out)
    button.click(Adder(1), age, out)
    button.click(Adder(2).method, age, out)
    button.click(functools.partial(by_keyword, age=9), name, out, api_name='partial')
    button.click(lambda *values: len(values), [name, age, name], out, api_name='variadic')
    button.click(str, age, out)
    button.click(props, name, out)
    button.click(lambda text: text, shout, shout, api_name='shout')
    button.click(lambda: 1, name, out, api_name='too_many_inputs')
