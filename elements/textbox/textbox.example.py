import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label='Text', info='Press **Enter** to send', placeholder='Anything', submit_btn=True)
    mirrored = gr.Textbox(label='Mirrored', buttons=['copy'])
    text.submit(lambda t: t[::-1], text, mirrored)

demo.launch()
