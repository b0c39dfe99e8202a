"""Launches one app, and has another."""

import gradio as gr

one = gr.Blocks(title='launched')
demo = gr.Blocks(title='demo')
one.launch()
