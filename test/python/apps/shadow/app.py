"""An app with a file named like a library."""

from __future__ import annotations

import calendar
import random

import gradio as gr


def both() -> str:
    """Use the file and libraries."""
    return f'{calendar.MINE} {random.Random(0).random():.2f}'


with gr.Blocks() as demo:
    demo.load(both, None, gr.Textbox())
