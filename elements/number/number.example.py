import gradio as gr

with gr.Blocks() as demo:
    side = gr.Number(3, label='Side', minimum=0, step=0.5)
    area = gr.Number(label='Area of the square', precision=2)
    side.change(lambda s: s * s, side, area)

demo.launch()
