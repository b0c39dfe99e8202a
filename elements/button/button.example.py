import gradio as gr

with gr.Blocks() as demo:
    count = gr.Number(0, label='Count')
    gr.Button('Add one', variant='primary').click(lambda n: n + 1, count, count)

demo.launch()
