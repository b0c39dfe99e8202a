import gradio as gr


def greet(name):
    return f"Hello, {name or 'world'}!"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Your name", placeholder="Ada")
    button = gr.Button("Greet me", variant="primary")
    greeting = gr.Textbox(label="Greeting")

    button.click(greet, inputs=name, outputs=greeting)

demo.launch()
