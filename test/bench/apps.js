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

export const streamPython = `import gradio as gr

def count():
    for i in range(500):
        yield i

with gr.Blocks() as demo:
    number = gr.Number(label="Count")
    gr.Button("Count").click(count, None, number)

demo.launch()
`;
