import * as gr from 'gradio-lite';

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const demo = new gr.Blocks(() => {
  const start = gr.Slider({
    minimum: 1,
    maximum: 30,
    value: 10,
    step: 1,
    label: 'Count down from',
    render: false,
  });
  const pause = gr.Slider({
    minimum: 0.1,
    maximum: 2,
    value: 0.5,
    step: 0.1,
    label: 'Seconds between numbers',
    render: false,
  });
  const display = gr.Textbox({ label: 'Countdown', interactive: false, render: false });

  gr.Row(() => {
    start.render();
    pause.render();
  });
  gr.Row(() => {
    const counting = gr.Button('Count', { variant: 'primary' }).click({
      inputs: [start, pause],
      outputs: display,
      fn: async function* (from, seconds) {
        for (let number = from; number > 0; number -= 1) {
          yield `${number}…`;
          await wait(seconds);
        }
        yield 'Lift-off!';
      },
    });
    gr.Button('Stop', { variant: 'stop' }).click({ cancels: counting });
  });
  display.render();
});

demo.launch();
