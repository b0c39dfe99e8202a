import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column(scale=2):
            gr.Textbox(label='Wide')
        with gr.Column(scale=1):
            gr.Textbox(label='Narrow')

demo.launch()
