import operator

import gradio as gr

OPERATIONS = {
    "plus": operator.add,
    "minus": operator.sub,
    "times": operator.mul,
    "divided by": operator.truediv,
}


def calculate(left, operation, right):
    if operation == "divided by" and right == 0:
        raise gr.Error("A number cannot be divided by zero.", title="No such number")
    return OPERATIONS[operation](left, right)


demo = gr.Interface(
    calculate,
    inputs=[
        gr.Number(label="First number", value=6),
        gr.Radio(list(OPERATIONS), label="Operation", value="times"),
        gr.Number(label="Second number", value=7),
    ],
    outputs=gr.Number(label="Result"),
    examples=[
        [12, "plus", 30],
        [1, "minus", 0.25],
        [1.5, "times", 64],
        [355, "divided by", 113],
    ],
    title="Calculator",
    description="Four operations, two numbers. Pick a row below to fill in the form.",
    flagging_mode="never",
)

demo.launch()
