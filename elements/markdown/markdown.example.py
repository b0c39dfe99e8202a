import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown('# Hello\nThis is **Markdown**.')

demo.launch()
