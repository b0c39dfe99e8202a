import gradio as gr


def convert(celsius, decimals):
    fahrenheit = celsius * 9 / 5 + 32
    return f"{celsius:.{decimals}f} °C is {fahrenheit:.{decimals}f} °F"


def pace(kilometres, minutes):
    if not kilometres:
        return "Run a little further."
    whole, part = divmod(minutes * 60 / kilometres, 60)
    return f"{int(whole)}:{int(part):02d} per kilometre"


with gr.Blocks() as demo:
    with gr.Tabs():
        with gr.Tab("Temperature"):
            celsius = gr.Slider(-40, 100, value=21, step=0.5, label="Celsius")
            converted = gr.Textbox(label="Result", interactive=False)
            with gr.Accordion("Settings", open=False):
                decimals = gr.Slider(0, 4, value=1, step=1, label="Decimals")
            # Without triggers, it runs when the page loads and whenever an input changes.
            gr.on(None, convert, [celsius, decimals], converted, show_progress="hidden")
        with gr.Tab("Pace"):
            with gr.Row():
                kilometres = gr.Number(label="Kilometres", value=10)
                minutes = gr.Number(label="Minutes", value=55)
            speed = gr.Textbox(label="Pace", interactive=False)
            gr.Button("Work it out", variant="primary").click(pace, [kilometres, minutes], speed)

demo.launch()
