import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Accordion({ label: 'More options', open: false }, () => gr.Textbox({ label: 'Nickname' }));
});
demo.launch();
