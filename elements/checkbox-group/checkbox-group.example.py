import gradio as gr

with gr.Blocks() as demo:
    toppings = gr.CheckboxGroup(['Basil', 'Olives', 'Onions'], value=['Basil'], label='Toppings', show_select_all=True)
    order = gr.Textbox(label='Order')
    toppings.change(lambda picked: 'Pizza with ' + (', '.join(picked) or 'cheese'), toppings, order)

demo.launch()
