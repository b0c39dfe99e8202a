import gradio as gr

with gr.Blocks() as demo:
    gr.JSON({'name': 'Ada', 'born': 1815}, label='Person')

demo.launch()
