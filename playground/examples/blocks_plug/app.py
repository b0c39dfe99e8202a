import gradio as gr

shout = gr.Interface(lambda text: text.upper(), "text", "text", flagging_mode="never")

with gr.Blocks() as scratchpad:
    note = gr.Textbox(label="Note", lines=4)
    with gr.Row():
        count = gr.Button("Count words")
        gr.ClearButton(note)
    words = gr.Number(label="Words", interactive=False)
    count.click(lambda text: len(text.split()), note, words)

with gr.Blocks() as about:
    gr.Markdown("This tab has nothing to fill in. Apps may be as small as they like.")

with gr.Blocks() as demo:
    gr.Markdown("## Three apps in one")
    with gr.Tabs(selected="notes") as tabs:
        with gr.Tab("Shout", id="shout"):
            shout.render()
        with gr.Tab("Notes", id="notes"):
            scratchpad.render()
        with gr.Tab("About", id="about"):
            about.render()
    jump = gr.Button("Show the last tab")
    jump.click(lambda: gr.Tabs(selected="about"), None, tabs)

demo.launch()
