import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Your name", placeholder="Ada")
    button = gr.Button("Greet me", variant="primary")
    greeting = gr.Textbox(label="Greeting")

    # A click, or Enter in the textbox, calls the function below.
    @gr.on([button.click, name.submit], inputs=name, outputs=greeting)
    def greet(name):
        return f"Hello, {name or 'world'}!"

    @greeting.change(inputs=greeting)
    def note(text):
        print("Said:", text)


demo.launch()
