import gradio as gr

with gr.Blocks() as demo:
    gr.HTML(7, html_template='<p>Score: <b>${value}</b> of ${most}</p>', most=10)

demo.launch()
