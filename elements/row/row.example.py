import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        left = gr.Textbox(label='Left')
        right = gr.Textbox(label='Right')

demo.launch()
