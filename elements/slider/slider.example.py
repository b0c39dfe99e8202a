import gradio as gr

with gr.Blocks() as demo:
    length = gr.Slider(4, 32, value=12, step=1, label='Length', info='Letters in the line')
    line = gr.Textbox('-' * 12, label='Line')
    length.release(lambda n: '-' * n, length, line)

demo.launch()
