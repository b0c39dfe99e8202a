import gradio as gr


def next_square(last, squares):
    number = last + 1
    squares = {**squares, str(number): number**2}
    return number, squares, number**2, squares


with gr.Blocks() as demo:
    # Each visitor has their own copy of a State.
    last = gr.State(0)
    squares = gr.State({})

    newest = gr.Number(label="Newest square", value=0, interactive=False)
    button = gr.Button("Next square", variant="primary")
    table = gr.JSON(label="Squares so far")

    button.click(next_square, [last, squares], [last, squares, newest, table])

demo.launch()
