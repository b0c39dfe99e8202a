"""The script of an app that plays the vectors in the file beside it, before it builds anything else."""

from __future__ import annotations

import os
from pathlib import Path

from parity import vectors
from parity.world import World

vectors.play(Path('vectors.json').read_text(encoding='utf-8'), World(os.path.abspath('fixtures')))

import gradio as gr  # noqa: E402

with gr.Blocks() as demo:
    gr.Markdown('Played.')
