import time

import gradio as gr

STEPS = ["Washing", "Chopping", "Simmering", "Seasoning", "Serving"]


def cook(servings, progress=gr.Progress()):
    total = len(STEPS) * int(servings)
    for done in range(total):
        progress((done, total), desc=STEPS[done * len(STEPS) // total], unit="spoons")
        time.sleep(0.25)
    return f"Soup for {int(servings)} is ready."


demo = gr.Interface(
    cook,
    inputs=gr.Slider(1, 6, value=2, step=1, label="Servings"),
    outputs=gr.Textbox(label="Kitchen"),
    flagging_mode="never",
)

demo.launch()
