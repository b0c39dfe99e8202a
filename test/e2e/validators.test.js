/** What a validator refuses is said at the field it is about, and nothing runs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFindsNothing } from '../helpers/axe.js';
import { hasValue, launch, page as pageText, python, ready, site, typescript } from '../helpers/browser.js';

const inPython = `import gradio as gr

def check(age, name, colour, ok):
    return [
        gr.validate(age > 3, "Age must be greater than 3"),
        gr.validate(len(name) > 2, "<b>Longer</b>, please"),
        gr.validate(colour is not None, "Choose a colour"),
        gr.validate(ok, "Tick it"),
    ]

def describe(age, name, colour, ok):
    return f"{name} is {age}"

with gr.Blocks() as demo:
    age = gr.Number(label="Age", value=1, info="in years")
    name = gr.Textbox(label="Name")
    colour = gr.Radio(["red", "blue"], label="Colour")
    ok = gr.Checkbox(label="OK")
    out = gr.Textbox(label="Out")
    gr.Button("Go").click(describe, [age, name, colour, ok], out, validator=check)
demo.launch()
`;

const inTypeScript = `import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const age = gr.Number({ label: 'Age', value: 1, info: 'in years' });
  const name = gr.Textbox({ label: 'Name' });
  const colour = gr.Radio({ choices: ['red', 'blue'], label: 'Colour' });
  const ok = gr.Checkbox({ label: 'OK' });
  const out = gr.Textbox({ label: 'Out' });
  gr.Button({ value: 'Go' }).click({
    inputs: [age, name, colour, ok],
    outputs: out,
    fn: (age, name) => name + ' is ' + age,
    validator: (age, name, colour, ok) => [
      gr.validate((age ?? 0) > 3, 'Age must be greater than 3'),
      gr.validate(name.length > 2, '<b>Longer</b>, please'),
      gr.validate(colour !== null, 'Choose a colour'),
      gr.validate(ok, 'Tick it'),
    ],
  });
});
demo.launch();
`;

describe('a validator', () => {
  let browser;
  let published;

  before(async () => {
    published = await site({
      'python.html': pageText(`<main><h1>Test</h1>${python(inPython)}</main>`),
      'typescript.html': pageText(`<main><h1>Test</h1>${typescript(inTypeScript)}</main>`),
    });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await published?.close();
  });

  for (const language of ['python', 'typescript'])
    it(`says what is wrong at each field, until the value changes: ${language}`, async () => {
      const page = await browser.newPage();
      await page.goto(published.url(`${language}.html`));
      await ready(page);
      const age = page.getByLabel('Age');
      const go = page.getByRole('button', { name: 'Go', exact: true });
      const said = () => page.getByRole('alert').allInnerTexts();
      await go.click();
      await page.getByRole('alert').nth(3).waitFor();
      assert.deepEqual(await said(), [
        'Age must be greater than 3',
        '<b>Longer</b>, please',
        'Choose a colour',
        'Tick it',
      ]);
      assert.equal(await age.getAttribute('aria-invalid'), 'true');
      const described = (await age.getAttribute('aria-describedby')).split(' ');
      const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
      assert.deepEqual(texts, ['Age must be greater than 3', 'in years']);
      assert.equal(await page.getByTestId('toast-body').count(), 0);
      assert.equal(await page.getByLabel('Out').inputValue(), '');
      await axeFindsNothing(page, 'fields that a validator refused');

      await age.fill('5');
      await page.getByLabel('Name').fill('Ada');
      assert.deepEqual(await said(), ['Choose a colour', 'Tick it']);
      assert.equal(await age.getAttribute('aria-invalid'), null);
      await page.getByLabel('red').check();
      await page.getByLabel('OK').check();
      await go.click();
      await hasValue(page.getByLabel('Out'), 'Ada is 5');
      assert.deepEqual(await said(), []);
      await page.close();
    });
});
