"""An app whose values change while it runs."""

from __future__ import annotations

import gradio as gr

limit = 1


def read() -> int:
    """Tell the limit."""
    return limit


with gr.Blocks() as demo:
    demo.load(read, None, gr.Textbox())
