import * as gr from 'gradio-lite';

const steps = ['Washing', 'Chopping', 'Simmering', 'Seasoning', 'Serving'];
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const demo = gr.Interface({
  fn: async (servings, ctx) => {
    const total = steps.length * servings;
    for (let done = 0; done < total; done += 1) {
      ctx.progress([done, total], { desc: steps[Math.floor((done * steps.length) / total)], unit: 'spoons' });
      await wait(0.25);
    }
    return `Soup for ${servings} is ready.`;
  },
  inputs: gr.Slider({ minimum: 1, maximum: 6, value: 2, step: 1, label: 'Servings' }),
  outputs: gr.Textbox({ label: 'Kitchen' }),
  flagging_mode: 'never',
});

demo.launch();
