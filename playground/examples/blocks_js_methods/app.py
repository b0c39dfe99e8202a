import gradio as gr


def count(sentence):
    return f"{len(sentence.split())} words, {len(sentence)} characters: {sentence}"


with gr.Blocks() as demo:
    with gr.Row():
        who = gr.Textbox(label="Who", value="The cat")
        does = gr.Dropdown(["watches", "follows", "forgets"], label="Does", value="watches")
        whom = gr.Textbox(label="Whom", value="the bird")
    with gr.Row():
        build = gr.Button("Build")
        swap = gr.Button("Swap who and whom")
        shout = gr.Button("Shout, then count")

    sentence = gr.Textbox(label="Sentence")
    counted = gr.Textbox(label="Counted by the app")

    # `js` runs in the page; without `fn` it does all the work.
    join = "(who, does, whom) => `${who} ${does} ${whom}.`"
    build.click(None, [who, does, whom], sentence, js=join)
    does.change(None, [who, does, whom], sentence, js=join)
    swap.click(None, [who, whom], [who, whom], js="(a, b) => [b, a]")

    # With both, the JavaScript runs first and the function receives what it returns.
    shout.click(count, sentence, counted, js="(text) => text.toUpperCase()")

demo.launch()
