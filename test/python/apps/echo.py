"""The least app there is."""

import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox()
    text.change(lambda x: x, text, text)
