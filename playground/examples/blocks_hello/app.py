import gradio as gr


def welcome(name):
    if not name.strip():
        return "Somebody is about to type…"
    return f"Welcome, {name}. Your name has {len(name)} characters."


with gr.Blocks(title="Live greeting") as demo:
    gr.Markdown("# Who is there?\nThe answer below follows every key you press.")
    name = gr.Textbox(label="Name", placeholder="Start typing", autofocus=True)
    answer = gr.Textbox(label="Answer")

    name.change(welcome, name, answer, trigger_mode="always_last", show_progress="hidden")

demo.launch()
