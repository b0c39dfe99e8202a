import gradio as gr

with gr.Blocks() as demo:
    with gr.Group():
        gr.Textbox(label='First name')
        gr.Textbox(label='Last name')

demo.launch()
