import * as gr from 'gradio-lite';

const welcome = (name: string) =>
  name.trim() ? `Welcome, ${name}. Your name has ${name.length} characters.` : 'Somebody is about to type…';

const demo = new gr.Blocks({ title: 'Live greeting' }, () => {
  gr.Markdown('# Who is there?\nThe answer below follows every key you press.');
  const name = gr.Textbox({ label: 'Name', placeholder: 'Start typing', autofocus: true });
  const answer = gr.Textbox({ label: 'Answer' });

  name.change({
    inputs: name,
    outputs: answer,
    fn: welcome,
    trigger_mode: 'always_last',
    show_progress: 'hidden',
  });
});

demo.launch();
