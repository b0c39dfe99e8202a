import gradio as gr


def say(kind, message):
    if kind == "Information":
        gr.Info(message)
    elif kind == "Success":
        gr.Success(message, duration=3)
    elif kind == "Warning":
        gr.Warning(message, title="Careful")
    else:
        raise gr.Error(message, duration=None)


def crash():
    # An error that nobody foresaw: the editor marks its line.
    return {}["missing"]


with gr.Blocks() as demo:
    kind = gr.Radio(
        ["Information", "Success", "Warning", "Error"],
        value="Information",
        label="Kind of message",
    )
    message = gr.Textbox(label="Message", value="The kettle is on.")
    with gr.Row():
        show = gr.Button("Show it", variant="primary")
        fail = gr.Button("Crash", variant="stop")

    show.click(say, [kind, message])
    fail.click(crash)

demo.launch(show_error=True)
