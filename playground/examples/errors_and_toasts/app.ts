import * as gr from 'gradio-lite';

const crash = (): never => {
  // An error that nobody foresaw: the editor marks its line.
  throw new RangeError('The missing part is still missing.');
};

const demo = new gr.Blocks(() => {
  const kind = gr.Radio({
    choices: ['Information', 'Success', 'Warning', 'Error'],
    value: 'Information',
    label: 'Kind of message',
  });
  const message = gr.Textbox({ label: 'Message', value: 'The kettle is on.' });
  gr.Row(() => {
    gr.Button('Show it', { variant: 'primary' }).click({
      inputs: [kind, message],
      fn: (chosen, text) => {
        if (chosen === 'Information') gr.Info(text);
        else if (chosen === 'Success') gr.Success(text, { duration: 3 });
        else if (chosen === 'Warning') gr.Warning(text, { title: 'Careful' });
        else throw new gr.Error(text, { duration: null });
      },
    });
    gr.Button('Crash', { variant: 'stop' }).click({ fn: crash });
  });
});

demo.launch({ show_error: true });
