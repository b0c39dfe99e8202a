import gradio as gr

capitals = {'France': 'Paris', 'Japan': 'Tokyo', 'Kenya': 'Nairobi', 'Peru': 'Lima'}

with gr.Blocks() as demo:
    country = gr.Dropdown(list(capitals), label='Country')
    capital = gr.Textbox('Paris', label='Capital')
    country.change(lambda name: capitals[name], country, capital)

demo.launch()
