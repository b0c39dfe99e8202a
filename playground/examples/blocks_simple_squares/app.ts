import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  // Each visitor has their own copy of a State.
  const last = gr.State(0);
  const squares = gr.State<Record<string, number>>({});

  const newest = gr.Number({ label: 'Newest square', value: 0, interactive: false });
  const button = gr.Button('Next square', { variant: 'primary' });
  const table = gr.JSON({ label: 'Squares so far' });

  button.click({
    inputs: [last, squares],
    outputs: [last, squares, newest, table],
    fn: (before, known) => {
      const number = before + 1;
      const all = { ...known, [number]: number ** 2 };
      return [number, all, number ** 2, all];
    },
  });
});

demo.launch();
