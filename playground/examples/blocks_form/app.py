import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    guests = gr.Number(label="Guests", value=2, minimum=1, maximum=12, precision=0)
    wishes = gr.CheckboxGroup(["Window seat", "Vegetarian", "High chair"], label="Wishes")
    book = gr.Button("Book a table", variant="primary")

    with gr.Column(visible=False) as result:
        table = gr.Textbox(label="Your table", interactive=False)
        summary = gr.Textbox(label="Summary", interactive=False)

    def reserve(name, guests, wishes):
        if not name.strip():
            raise gr.Error("Tell us the name for the reservation.")
        people = "1 person" if guests == 1 else f"{guests} people"
        return {
            book: gr.Button(visible=False),
            result: gr.Column(visible=True),
            table: "By the window" if "Window seat" in wishes else "In the garden",
            summary: f"{name}, {people}. " + (", ".join(wishes) or "No special wishes"),
        }

    book.click(reserve, [name, guests, wishes], [book, result, table, summary])

demo.launch()
