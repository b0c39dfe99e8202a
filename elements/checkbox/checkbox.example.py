import gradio as gr

with gr.Blocks() as demo:
    loud = gr.Checkbox(label='Loud', info='Whether to shout')
    greeting = gr.Textbox('Hello', label='Greeting')
    loud.change(lambda yes: 'HELLO!' if yes else 'Hello', loud, greeting)

demo.launch()
