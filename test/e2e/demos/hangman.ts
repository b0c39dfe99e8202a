import * as gr from 'gradio-lite';

const secretWord = 'gradio';

const demo = new gr.Blocks(() => {
  const usedLetters = gr.State<string[]>([]);
  const letter = gr.Textbox({ label: 'Enter letter', render: false });
  const button = gr.Button('Guess Letter', { render: false });
  const hangman = gr.Textbox({ label: 'Hangman', value: '_'.repeat(secretWord.length), render: false });
  const used = gr.Textbox({ label: 'Used Letters', render: false });
  gr.Row(() => {
    gr.Column(() => {
      letter.render();
      button.render();
    });
    gr.Column(() => {
      hangman.render();
      used.render();
    });
  });

  button.click({
    inputs: [letter, usedLetters],
    outputs: [usedLetters, used, hangman],
    fn: (guessed, before) => {
      const letters = [...before, guessed];
      const answer = [...secretWord].map((one) => (letters.includes(one) ? one : '_')).join('');
      return [letters, letters.join(', '), answer];
    },
  });
});

demo.launch();
