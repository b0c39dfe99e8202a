import gradio as gr

with gr.Blocks() as demo:
    unit = gr.Radio(['Celsius', 'Fahrenheit'], value='Celsius', label='Unit')
    boiling = gr.Textbox('100 °C', label='Water boils at')
    unit.change(lambda u: '100 °C' if u == 'Celsius' else '212 °F', unit, boiling)

demo.launch()
