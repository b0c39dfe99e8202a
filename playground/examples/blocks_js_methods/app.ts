import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const who = gr.Textbox({ label: 'Who', value: 'The cat', render: false });
  const does = gr.Dropdown({
    choices: ['watches', 'follows', 'forgets'],
    label: 'Does',
    value: 'watches',
    render: false,
  });
  const whom = gr.Textbox({ label: 'Whom', value: 'the bird', render: false });
  const sentence = gr.Textbox({ label: 'Sentence', render: false });
  const counted = gr.Textbox({ label: 'Counted by the app', render: false });

  // `js` runs in the page; without `fn` it does all the work.
  const join = '(who, does, whom) => `${who} ${does} ${whom}.`';

  gr.Row(() => {
    who.render();
    does.render();
    whom.render();
  });
  gr.Row(() => {
    gr.Button('Build').click({ inputs: [who, does, whom], outputs: sentence, js: join });
    gr.Button('Swap who and whom').click({
      inputs: [who, whom],
      outputs: [who, whom],
      js: '(a, b) => [b, a]',
    });
    // With both, the JavaScript runs first and the function receives what it returns.
    gr.Button('Shout, then count').click({
      inputs: sentence,
      outputs: counted,
      js: '(text) => text.toUpperCase()',
      fn: (text) => `${text.split(/\s+/).filter(Boolean).length} words, ${text.length} characters: ${text}`,
    });
  });
  sentence.render();
  counted.render();

  does.change({ inputs: [who, does, whom], outputs: sentence, js: join });
});

demo.launch();
