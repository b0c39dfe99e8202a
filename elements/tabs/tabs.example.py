import gradio as gr

with gr.Blocks() as demo:
    with gr.Tabs(selected='two'):
        with gr.Tab('One', id='one'):
            gr.Markdown('The first page.')
        with gr.Tab('Two', id='two'):
            gr.Markdown('The second page.')

demo.launch()
