/** Every demo done by keyboard alone, with the focus seen at every stop. */
import { after, before, describe, it } from 'node:test';
import { hasValue as value } from '../helpers/browser.js';
import { demoElement, demoNames } from '../helpers/demos.js';
import { Keyboard } from '../helpers/keyboard.js';
import { openWarmPage } from '../helpers/warm-page.js';

/** @typedef {import('playwright-core').Page} Page */

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** @type {Record<string, (page: Page, keys: Keyboard) => Promise<void>>} */
const byKeys = {
  async hello_world(page, keys) {
    await keys.fill(page.getByLabel('name'), 'Ada');
    await keys.activate(button(page, 'Submit'));
    await value(page.getByLabel('output'), 'Hello Ada!');
    await keys.reach(button(page, 'Clear'), 'Shift+Tab');
    await keys.press('Space');
    await value(page.getByLabel('name'), '');
  },
  async hello_blocks(page, keys) {
    await keys.fill(page.getByLabel('Name'), 'Grace');
    await keys.activate(button(page, 'Greet'));
    await value(page.getByLabel('Output Box'), 'Hello Grace!');
  },
  async hello_blocks_decorator(page, keys) {
    await keys.fill(page.getByLabel('Name'), 'Alan');
    await keys.activate(button(page, 'Greet'), 'Space');
    await value(page.getByLabel('Output Box'), 'Hello Alan!');
  },
  async blocks_hello(page, keys) {
    await keys.fill(page.getByPlaceholder('What is your name?'), 'Mo');
    await value(page.getByLabel('Textbox').last(), 'Welcome to Gradio, Mo!');
  },
  async blocks_simple_squares(page, keys) {
    await keys.activate(button(page, 'Next Square'));
    await value(page.getByLabel('Number'), '1');
    await keys.press('Enter');
    await value(page.getByLabel('Number'), '4');
  },
  async calculator(page, keys) {
    await keys.fill(page.getByLabel('num1'), '6');
    await keys.choose(page.getByLabel('multiply'));
    await keys.fill(page.getByLabel('num2'), '7');
    await keys.activate(button(page, 'Submit'));
    await value(page.getByLabel('output'), '42');
    const examples = page.getByRole('gridcell');
    await keys.reach(examples);
    await keys.reach(examples.filter({ hasText: '144' }), 'ArrowDown');
    await keys.press('Enter');
    await value(page.getByLabel('num1'), '144');
    await keys.reach(page.getByLabel('num2'), 'Shift+Tab');
    await keys.fill(page.getByLabel('num2'), '0');
    await keys.choose(page.getByLabel('divide'));
    await keys.activate(button(page, 'Submit'));
    const toast = page.getByTestId('toast-body');
    await toast.getByText('Cannot divide by zero!').waitFor();
    await keys.activate(toast.getByRole('button', { name: 'Close' }));
    await toast.waitFor({ state: 'detached' });
  },
  async hangman(page, keys) {
    for (const letter of ['g', 'r']) {
      await keys.fill(page.getByLabel('Enter letter'), letter);
      await keys.activate(button(page, 'Guess Letter'));
      await page.waitForFunction(
        (typed) => document.querySelectorAll('textarea')[2].value.endsWith(typed),
        letter,
      );
      await keys.reach(page.getByLabel('Enter letter'), 'Shift+Tab');
    }
    await value(page.getByLabel('Hangman'), 'gr____');
  },
  async blocks_essay_simple(page, keys) {
    await keys.choose(page.getByLabel('long'));
    await value(page.locator('textarea'), 'Lorem ipsum dolor sit amet');
    await keys.fill(page.locator('textarea'), 'Mine');
    await value(page.locator('textarea'), 'Mine');
    await keys.reach(page.getByRole('radio'), 'Shift+Tab');
    await keys.choose(page.getByLabel('none'));
    await page.locator('textarea').waitFor({ state: 'detached' });
  },
  async blocks_form(page, keys) {
    await keys.fill(page.getByLabel('Name'), 'Kim');
    await keys.fill(page.getByLabel('Age'), '29');
    await keys.press('ArrowUp');
    await keys.activate(page.getByLabel('Cough'), 'Space');
    await keys.activate(button(page, 'Submit'));
    await value(page.getByLabel('Diagnosis'), 'covid');
    await value(page.getByLabel('Patient Summary'), 'Kim, 30 y/o');
  },
  async blocks_plug(page, keys) {
    await keys.reach(page.getByRole('tab'));
    await keys.reach(page.getByRole('tab', { name: 'Text Identity' }), 'ArrowLeft');
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'Text Identity' }).waitFor();
    await keys.fill(page.getByLabel('x', { exact: true }), 'same');
    await keys.activate(button(page, 'Submit'));
    await value(page.getByLabel('output'), 'same');
    await keys.activate(button(page, 'Change tab'));
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'Text Static' }).waitFor();
  },
  async variable_outputs(page, keys) {
    await keys.reach(page.getByRole('slider'));
    for (let steps = 0; steps < 7; steps++) await keys.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelectorAll('textarea').length === 3);
    await keys.press('Home');
    await page.waitForFunction(() => document.querySelectorAll('textarea').length === 1);
  },
  async blocks_js_methods(page, keys) {
    await keys.fill(page.getByPlaceholder('subject'), 'cat');
    await keys.choose(page.getByLabel('loved'));
    await keys.fill(page.getByPlaceholder('object'), 'fish');
    await keys.activate(button(page, 'Create sentence.'));
    await value(page.getByLabel('output 1'), 'cat loved fish');
    await keys.activate(button(page, 'Append foo'));
    await value(page.getByPlaceholder('subject'), 'cat foo');
  },
  async render_merge(page, keys) {
    await keys.reach(page.getByRole('slider'));
    await keys.press('ArrowRight');
    await page.getByLabel('Box 1').waitFor();
    await keys.fill(page.getByLabel('Box 0'), 'one');
    await keys.fill(page.getByLabel('Box 1'), 'two');
    await keys.activate(button(page, 'Merge'));
    await value(page.getByLabel('Textbox', { exact: true }), 'one two');
  },
  async render_split(page, keys) {
    await keys.fill(page.getByLabel('input', { exact: true }), 'hi');
    await keys.press('Enter');
    await page.locator('.column .column textarea').nth(1).waitFor();
    await keys.choose(page.getByLabel('button', { exact: true }));
    await keys.reach(page.getByLabel('input', { exact: true }), 'Shift+Tab');
    await keys.press('Enter');
    await keys.activate(button(page, 'i'));
  },
  async custom_css(page, keys) {
    await keys.activate(button(page, 'Settings'));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await keys.reach(dialog.getByLabel('Display theme'));
    await keys.press('d');
    await page.locator('#place .gradio-container.dark').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator(':focus').and(button(page, 'Settings')).waitFor();
  },
};

describe('by keyboard alone', () => {
  let stage;

  before(async () => {
    // A ring that fades in is seen only a moment later.
    stage = await openWarmPage({ context: { reducedMotion: 'reduce' } });
  });

  after(() => stage?.close());

  for (const name of demoNames)
    it(name, { timeout: 60_000 }, async () => {
      const page = await stage.show(demoElement(name));
      await byKeys[name](page, new Keyboard(page));
    });
});
