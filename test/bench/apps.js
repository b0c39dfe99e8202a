/** The apps that benches measure, in both languages. */

export const helloPython = `import gradio as gr

def greet(name):
    return "Hello " + name + "!"

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(greet, name, greeting)

demo.launch()
`;

export const helloTypeScript = `import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Name' });
  const greeting = gr.Textbox({ label: 'Greeting' });
  gr.Button({ value: 'Greet' }).click({ inputs: name, outputs: greeting, fn: (text) => 'Hello ' + text + '!' });
});
demo.launch();
`;

export const textboxesPython = `import gradio as gr

with gr.Blocks() as demo:
    for i in range(500):
        gr.Textbox(label=f"Textbox {i}")

demo.launch()
`;

/** Every tenth of 300 fields gets a new label: by rendering all of them anew, and by changing those alone. */
export const keyedPython = `import gradio as gr

turns = iter(range(1_000_000))

with gr.Blocks() as demo:
    render = gr.Button("Render")
    change = gr.Button("Change")

    @gr.render(triggers=[demo.load, render.click], show_progress="hidden")
    def show():
        n = next(turns)
        boxes = [gr.Textbox(label=f"Box {i} {n}" if i % 10 == 0 else f"Box {i}", key=i) for i in range(300)]

        def relabel():
            n = next(turns)
            return [gr.Textbox(label=f"Box {i} {n}") for i in range(0, 300, 10)]

        change.click(relabel, None, boxes[::10], show_progress="hidden")

demo.launch()
`;

/**
 * Counts on the page, beside other listeners that wait for buttons of their own. Each run goes on from where the last
 * one ended, so that no value of one can be taken for another's.
 * @param {{ yields?: number, listeners?: number }} [options]
 */
export const streamPython = ({ yields = 500, listeners = 1 } = {}) => `from itertools import count
import gradio as gr

runs = count()

def stream():
    run = next(runs)
    for i in range(run * ${yields}, (run + 1) * ${yields}):
        yield i

with gr.Blocks() as demo:
    number = gr.Number(label="Count")
    gr.Button("Count").click(stream, None, number)
    for i in range(${listeners - 1}):
        gr.Button(f"Count {i}").click(stream, None, gr.Number(label=f"Count {i}"))

demo.launch()
`;
