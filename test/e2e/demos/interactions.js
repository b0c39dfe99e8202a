/** What a visitor does with each of Gradio's demos, and what must come of it; the same in every language. */
import assert from 'node:assert/strict';
import { hasValue as value } from '../../helpers/browser.js';

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
export const interactions = {
  async hello_world(page) {
    await page.getByLabel('name').fill('Ada');
    await page.getByRole('button', { name: 'Submit' }).click();
    await value(page.getByLabel('output'), 'Hello Ada!');
    await page.getByRole('button', { name: 'Clear' }).click();
    await value(page.getByLabel('name'), '');
  },
  async hello_blocks(page) {
    await page.getByLabel('Name').fill('Grace');
    await page.getByRole('button', { name: 'Greet' }).click();
    await value(page.getByLabel('Output Box'), 'Hello Grace!');
  },
  async hello_blocks_decorator(page) {
    await page.getByLabel('Name').fill('Alan');
    await page.getByRole('button', { name: 'Greet' }).click();
    await value(page.getByLabel('Output Box'), 'Hello Alan!');
  },
  async blocks_hello(page) {
    assert.equal(await page.locator('.prose h1').innerText(), 'Hello World!');
    await page.getByPlaceholder('What is your name?').pressSequentially('Mo');
    await value(page.getByLabel('Textbox').last(), 'Welcome to Gradio, Mo!');
  },
  async blocks_simple_squares(page) {
    const button = page.locator('#btn');
    // Buttons take their colours in a short transition.
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('#btn')).color === 'rgb(255, 0, 0)',
    );
    assert.ok(await button.evaluate((b) => b.classList.contains('abc') && b.classList.contains('def')));
    for (const square of ['1', '4', '9']) {
      await button.click();
      await value(page.getByLabel('Number'), square);
    }
    await page.getByTestId('json').getByText('"3"').waitFor();
  },
  async calculator(page) {
    await page.getByLabel('num1').fill('6');
    await page.getByLabel('multiply').check();
    await page.getByLabel('num2').fill('7');
    await page.getByRole('button', { name: 'Submit' }).click();
    await value(page.getByLabel('output'), '42');
    await page.locator('tr.tr-body').nth(2).click();
    await value(page.getByLabel('num1'), '144');
    await page.getByLabel('divide').check();
    await page.getByLabel('num2').fill('0');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByTestId('toast-body').getByText('Cannot divide by zero!').waitFor();
  },
  async hangman(page) {
    for (const letter of ['g', 'r']) {
      await page.getByLabel('Enter letter').fill(letter);
      await page.getByRole('button', { name: 'Guess Letter' }).click();
      await page.waitForFunction(
        (l) =>
          [...document.querySelectorAll('textarea')].some(
            (t) => t.value.includes(l) && t.value.includes('_'),
          ),
        letter,
      );
    }
    await value(page.getByLabel('Hangman'), 'gr____');
    await value(page.getByLabel('Used Letters'), 'g, r');
  },
  async blocks_essay_simple(page) {
    await page.getByLabel('long').check();
    await value(page.locator('textarea'), 'Lorem ipsum dolor sit amet');
    assert.equal(await page.locator('textarea').getAttribute('rows'), '8');
    await page.getByLabel('none').check();
    await page.locator('textarea').waitFor({ state: 'detached' });
  },
  async blocks_form(page) {
    await page.getByLabel('Name').fill('Kim');
    await page.getByLabel('Age').fill('30');
    await page.getByLabel('Cough').check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await value(page.getByLabel('Diagnosis'), 'covid');
    await value(page.getByLabel('Patient Summary'), 'Kim, 30 y/o');
    assert.equal(await page.getByRole('button', { name: 'Submit' }).count(), 0);
  },
  async blocks_plug(page) {
    assert.equal(await page.getByRole('tab', { name: 'Text Input' }).getAttribute('aria-selected'), 'true');
    await page.getByRole('button', { name: 'Change tab' }).click();
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'Text Static' }).waitFor();
    await page.getByRole('tab', { name: 'Text Identity' }).click();
    await page.getByLabel('x', { exact: true }).fill('same');
    await page.getByRole('button', { name: 'Submit' }).click();
    await value(page.getByLabel('output'), 'same');
  },
  async variable_outputs(page) {
    assert.equal(await page.locator('textarea').count(), 10);
    await page.getByLabel('number input for How many textboxes to show:').fill('3');
    await page.getByLabel('number input for How many textboxes to show:').press('Tab');
    await page.waitForFunction(() => document.querySelectorAll('textarea').length === 3);
  },
  async blocks_js_methods(page) {
    await page.getByPlaceholder('subject').fill('cat');
    await page.getByLabel('loved').check();
    await page.getByPlaceholder('object').fill('fish');
    await value(page.getByLabel('verb reversed'), 'devol');
    await page.getByRole('button', { name: 'Create sentence.' }).click();
    await value(page.getByLabel('output 1'), 'cat loved fish');
    await page.getByRole('button', { name: 'Append foo' }).click();
    await value(page.getByPlaceholder('subject'), 'cat foo');
    await page.getByRole('button', { name: 'Reverse sentence.', exact: true }).click();
    await value(page.getByLabel('verb', { exact: true }), 'fish loved cat foo');
    await page.getByRole('button', { name: 'Reverse sentence and send to server.' }).click();
    await value(page.getByLabel('front end process and then send to backend'), 'oof tac devol hsif');
  },
  async render_merge(page) {
    const count = page.getByLabel('number input for Textbox Count');
    const boxes = page.getByLabel(/^Box \d$/);
    const output = page.getByLabel('Textbox', { exact: true });
    const clicked = (name) => page.getByRole('button', { name }).click();
    await boxes.first().fill('alone');
    await clicked('Merge');
    await value(output, 'alone');
    await count.fill('3');
    await boxes.nth(2).waitFor();
    for (const [i, text] of ['one', 'two', 'three'].entries()) await boxes.nth(i).fill(text);
    await clicked('Merge');
    await value(output, 'one two three');
    await clicked('Count');
    for (const i of [0, 1, 2]) await value(boxes.nth(i), String(i));
    await clicked('Clear');
    for (const i of [0, 1, 2]) await value(boxes.nth(i), ' ');
    await count.fill('2');
    await boxes.nth(2).waitFor({ state: 'detached' });
    assert.equal(await boxes.count(), 2);
    // A button outside has the listener of the last render alone.
    await boxes.nth(0).fill('x');
    await boxes.nth(1).fill('y');
    await clicked('Merge');
    await value(output, 'x y');
  },
  async render_split(page) {
    const input = page.getByLabel('input', { exact: true });
    const column = page.locator('.column .column');
    assert.equal(await column.locator('.block').count(), 0);
    await input.fill('abc');
    await input.press('Enter');
    await column.getByTestId('textbox').nth(2).waitFor();
    const fields = await column.getByTestId('textbox').all();
    assert.deepEqual(await Promise.all(fields.map((field) => field.inputValue())), ['a', 'b', 'c']);
    // Neither an input nor an output, and with a value: to be read only.
    assert.equal(await fields[0].isEditable(), false);
    await page.getByLabel('button', { exact: true }).check();
    await input.press('Enter');
    await column.getByRole('button', { name: 'c', exact: true }).waitFor();
    assert.equal(await column.getByRole('button').count(), 3);
    assert.equal(await column.getByTestId('textbox').count(), 0);
    await input.fill('');
    await input.press('Enter');
    await column.getByRole('heading', { name: 'No Input Provided' }).waitFor();
    assert.equal(await column.getByRole('button').count(), 0);
  },
  async custom_css(page) {
    const column = page.locator('.cool-col');
    assert.equal(await page.locator('.darktest h3').innerText(), 'Gradio Demo with Custom CSS');
    assert.equal(await column.evaluate((e) => getComputedStyle(e).outlineColor), 'rgb(1, 2, 3)');
  },
  async timer_simple(page) {
    const time = page.getByLabel('Time');
    const other = async (before) =>
      page.waitForFunction(
        (b) => document.querySelector('[aria-label="Time"], input[type=number]').value !== b,
        before,
      );
    await other('0');
    const random = Number(await page.getByLabel('Random Number').inputValue());
    assert.ok(random >= 1 && random <= 10, String(random));
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.waitForTimeout(1200);
    const stopped = await time.inputValue();
    await page.waitForTimeout(1500);
    assert.equal(await time.inputValue(), stopped);
    await page.getByRole('button', { name: 'Start' }).click();
    await other(stopped);
    await page.getByRole('button', { name: 'Go Fast' }).click();
    await other(await time.inputValue());
    await page.getByRole('button', { name: 'Stop' }).click();
  },
  async function_values(page) {
    const json = page.getByTestId('json');
    await json.getByText('"Algeria"').waitFor();
    assert.equal(await json.getByText('"Argentina"').count(), 0);
    const count = page.getByLabel('number input for Country Count');
    await count.fill('3');
    await count.press('Tab');
    await json.getByText('"Australia"').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value: text }) => text.split(', ').length === 3),
    );
    await page.getByLabel('Alphabetical Order').uncheck();
    await json.getByText('"United States"').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
  },
  async on_listener_decorator(page) {
    await page.getByLabel('Name').fill('Ada');
    await page.getByRole('button', { name: 'Greet' }).click();
    await value(page.getByLabel('Output Box'), 'Hello Ada!');
    await page.getByLabel('Name').fill('Grace');
    await page.getByLabel('Name').press('Enter');
    await value(page.getByLabel('Output Box'), 'Hello Grace!');
  },
  async dropdown_key_up(page) {
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').press('x');
    await page.getByTestId('json').getByText('"x"').first().waitFor();
    await page.getByTestId('json').getByText('"input value"').waitFor();
  },
  async blocks_js_load(page) {
    // The script takes the first app of the page, which may be another one.
    await page.locator('.gradio-container > #gradio-animation').waitFor({ state: 'attached' });
    await page.waitForFunction(() =>
      document.querySelector('#gradio-animation').textContent.startsWith('Welcome'),
    );
    await page.getByPlaceholder('What is your name?').fill('Mo');
    await value(page.getByLabel('Textbox').last(), 'Welcome to Gradio, Mo!');
  },
  async theme_soft(page) {
    await page.getByLabel('Name').fill('ab');
    await page.getByLabel('number input for Count').fill('2');
    await page.getByLabel('number input for Count').press('Tab');
    const submit = page.getByRole('button', { name: 'Submit' });
    // The theme is there before the button is drawn: no colour of the default theme is left behind.
    const colour = () => submit.evaluate((button) => getComputedStyle(button).backgroundColor);
    // Light and dark.
    assert.match(await colour(), /rgb\((99, 102, 241|79, 70, 229)\)/);
    await submit.click();
    await value(page.getByLabel('Output'), 'abab');
  },
};
