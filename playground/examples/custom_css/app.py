import gradio as gr

CSS = """
.postcard {
  padding: 24px;
  border-radius: 16px;
  background: linear-gradient(135deg, #fde68a, #fca5a5);
}
.postcard .prose * { color: #431407; }
.dark .postcard { background: linear-gradient(135deg, #3b0764, #1e3a8a); }
.dark .postcard .prose * { color: #fef3c7; }
#stamp { width: fit-content; font-variant: small-caps; letter-spacing: 0.1em; }
@media (width < 600px) {
  .postcard { border-radius: 0; }
}
"""

with gr.Blocks() as demo:
    with gr.Column(elem_classes="postcard"):
        gr.Markdown("### Greetings from the browser\nThese colours come from the app's own style sheet.")
    stamp = gr.Button("Stamp it", elem_id="stamp")
    stamped = gr.Number(label="Stamps", value=0, interactive=False)
    stamp.click(lambda count: count + 1, stamped, stamped)

demo.launch(css=CSS)
