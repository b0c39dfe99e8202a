import gradio as gr

OPENING = "It was a bright cold morning, and every browser in the house was awake."


def resize(length):
    if length == "nothing":
        return gr.Textbox(visible=False)
    if length == "a note":
        return gr.Textbox(lines=2, label="Your note", visible=True)
    return gr.Textbox(lines=10, label="Your essay", value=OPENING, visible=True)


with gr.Blocks() as demo:
    length = gr.Radio(["a note", "an essay", "nothing"], value="a note", label="What will you write?")
    text = gr.Textbox(lines=2, label="Your note", interactive=True, buttons=["copy"])

    length.change(resize, length, text)

demo.launch()
