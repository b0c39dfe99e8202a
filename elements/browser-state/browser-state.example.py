import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label='Your name')
    kept = gr.BrowserState('', storage_key='example-name', secret='example')
    gr.Markdown('Reload the page: your name is still there.')

    @demo.load(inputs=kept, outputs=name)
    def remember(text):
        return text

    @name.change(inputs=name, outputs=kept)
    def keep(text):
        return text


demo.launch()
