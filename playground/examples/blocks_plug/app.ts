import * as gr from 'gradio-lite';

const shout = gr.Interface({
  fn: (text) => text.toUpperCase(),
  inputs: 'text',
  outputs: 'text',
  flagging_mode: 'never',
});

const scratchpad = new gr.Blocks(() => {
  const note = gr.Textbox({ label: 'Note', lines: 4 });
  const words = gr.Number({ label: 'Words', interactive: false, render: false });
  gr.Row(() => {
    gr.Button('Count words').click({
      inputs: note,
      outputs: words,
      fn: (text) => text.split(/\s+/).filter(Boolean).length,
    });
    gr.ClearButton(note);
  });
  words.render();
});

const about = new gr.Blocks(() => {
  gr.Markdown('This tab has nothing to fill in. Apps may be as small as they like.');
});

const demo = new gr.Blocks(() => {
  gr.Markdown('## Three apps in one');
  const tabs = gr.Tabs({ selected: 'notes' }, () => {
    gr.Tab({ label: 'Shout', id: 'shout' }, () => shout.render());
    gr.Tab({ label: 'Notes', id: 'notes' }, () => scratchpad.render());
    gr.Tab({ label: 'About', id: 'about' }, () => about.render());
  });
  gr.Button('Show the last tab').click({ outputs: tabs, fn: () => gr.Tabs({ selected: 'about' }) });
});

demo.launch();
