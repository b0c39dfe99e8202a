import time

import gradio as gr


def count_down(start, seconds):
    for number in range(int(start), 0, -1):
        yield f"{number}…"
        time.sleep(seconds)
    yield "Lift-off!"


with gr.Blocks() as demo:
    with gr.Row():
        start = gr.Slider(1, 30, value=10, step=1, label="Count down from")
        pause = gr.Slider(0.1, 2, value=0.5, step=0.1, label="Seconds between numbers")
    with gr.Row():
        go = gr.Button("Count", variant="primary")
        stop = gr.Button("Stop", variant="stop")
    display = gr.Textbox(label="Countdown", interactive=False)

    counting = go.click(count_down, [start, pause], display)
    stop.click(None, cancels=counting)

demo.launch()
