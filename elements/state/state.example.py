import gradio as gr


def add(count):
    return count + 1, f'Clicked {count + 1} times'


with gr.Blocks() as demo:
    count = gr.State(0)
    text = gr.Textbox(label='Clicks')
    gr.Button('Click me').click(add, count, [count, text])

demo.launch()
