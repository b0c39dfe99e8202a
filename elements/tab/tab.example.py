import gradio as gr

with gr.Blocks() as demo:
    with gr.Tab('Text'):
        gr.Textbox(label='Text')
    with gr.Tab('Notes'):
        gr.Markdown('Some notes.')

demo.launch()
