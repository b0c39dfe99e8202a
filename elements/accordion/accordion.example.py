import gradio as gr

with gr.Blocks() as demo:
    with gr.Accordion('More options', open=False):
        gr.Textbox(label='Nickname')

demo.launch()
