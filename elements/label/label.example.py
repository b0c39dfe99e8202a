import gradio as gr

with gr.Blocks() as demo:
    gr.Label({'cat': 0.9, 'dog': 0.1}, label='Animal')

demo.launch()
