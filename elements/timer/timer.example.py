import time

import gradio as gr

with gr.Blocks() as demo:
    now = gr.Number(label='Seconds since 1970')
    gr.Timer(1).tick(lambda: round(time.time()), None, now)

demo.launch()
