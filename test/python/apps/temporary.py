"""An app that leaves files: temporary ones, and one beside its code."""

from __future__ import annotations

import os
import tempfile

import gradio as gr

with open('own.txt', 'w') as own_file:
    own_file.write('mine')


def make() -> str:
    """Leave a temporary file; answer with its path."""
    with tempfile.NamedTemporaryFile(delete=False) as file:
        return file.name


def count() -> str:
    """Count the temporary files."""
    return str(len(os.listdir(tempfile.gettempdir())))


def own() -> str:
    """Read the file beside the code."""
    with open('own.txt') as file:
        return file.read()


with gr.Blocks() as demo:
    text = gr.Textbox()
    button = gr.Button()
    button.click(make, None, text, api_name='make')
    button.click(count, None, text, api_name='list')
    button.click(own, None, text, api_name='own')

demo.launch()
