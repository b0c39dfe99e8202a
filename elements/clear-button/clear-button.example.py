import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox('Some text', label='Text')
    gr.ClearButton(text)

demo.launch()
