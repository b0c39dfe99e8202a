"""Has an app called demo, and one built after it."""

import gradio as gr

demo = gr.Blocks(title='demo')
other = gr.Blocks(title='last')
