import * as gr from 'gradio-lite';

const identity = new gr.Blocks(() => {
  gr.Interface({ fn: (x) => x, inputs: gr.Textbox({ label: 'x' }), outputs: 'text' });
});

const input = new gr.Blocks(() => {
  const text = gr.Textbox({ label: 'Enter your text here' });
  gr.Row(() => {
    gr.Button('Submit');
    gr.ClearButton(text);
  });
});

const output = new gr.Blocks(() => {
  gr.Textbox('This is a static output');
});

const demo = new gr.Blocks(() => {
  gr.Markdown('Three demos in one!');
  const tabs = gr.Tabs({ selected: 1 }, (self) => {
    const parts = [
      ['Text Identity', identity],
      ['Text Input', input],
      ['Text Static', output],
    ] as const;
    for (const [id, [label, part]] of parts.entries())
      gr.TabItem(label, { id }, (tab) => {
        tab.select({ outputs: self, fn: () => gr.Tabs({ selected: id }) });
        part.render();
      });
  });
  gr.Button('Change tab').click({ outputs: tabs, fn: () => gr.Tabs({ selected: 2 }) });
});

demo.launch();
