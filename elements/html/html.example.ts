import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.HTML({ value: 7, html_template: '<p>Score: <b>${value}</b> of ${most}</p>', props: { most: 10 } });
});
demo.launch();
