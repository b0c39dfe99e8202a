"""Tells what the package offers, and builds the smallest app."""

from __future__ import annotations

import gradio as gr
from parity import report

report.send({'names': dir(gr), 'methods': dir(gr.Blocks)})

with gr.Blocks() as demo:
    gr.Markdown('Named.')
