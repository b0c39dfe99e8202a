"""Has two apps by other names."""

import gradio as gr

first = gr.Blocks(title='first')
second = gr.Blocks(title='last')
