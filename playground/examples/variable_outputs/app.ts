import * as gr from 'gradio-lite';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

const demo = new gr.Blocks(() => {
  const count = gr.Slider({
    minimum: 1,
    maximum: numbers.length,
    value: 3,
    step: 1,
    label: 'How many players?',
  });
  const players = numbers.map((number) => gr.Textbox({ label: `Player ${number}`, visible: number <= 3 }));

  count.change({
    inputs: count,
    outputs: players,
    fn: (shown) => numbers.map((number) => gr.Textbox({ visible: number <= shown })),
  });
});

demo.launch();
