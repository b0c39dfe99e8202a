import gradio as gr

MOST = 8


def show(count):
    return [gr.Textbox(visible=index < count) for index in range(MOST)]


with gr.Blocks() as demo:
    count = gr.Slider(1, MOST, value=3, step=1, label="How many players?")
    players = [gr.Textbox(label=f"Player {index + 1}", visible=index < 3) for index in range(MOST)]

    count.change(show, count, players)

demo.launch()
