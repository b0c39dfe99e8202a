/** The playground's examples, each in Python and in TypeScript: what a visitor does with one works with its twin. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { hasValue as value, python, typescript } from '../helpers/browser.js';
import { openWarmPage } from '../helpers/warm-page.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../playground/examples');

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const field = (page, label) => page.getByLabel(label, { exact: true });

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
const checks = {
  async hello_world(page) {
    await press(page, 'Submit');
    await value(field(page, 'output'), 'Hello, world!');
    await field(page, 'name').fill('Ada');
    await press(page, 'Submit');
    await value(field(page, 'output'), 'Hello, Ada!');
  },
  async hello_blocks(page) {
    await field(page, 'Your name').fill('Ada');
    await press(page, 'Greet me');
    await value(field(page, 'Greeting'), 'Hello, Ada!');
  },
  async hello_blocks_decorator(page) {
    await field(page, 'Your name').fill('Ada');
    await field(page, 'Your name').press('Enter');
    await value(field(page, 'Greeting'), 'Hello, Ada!');
  },
  async blocks_hello(page) {
    await field(page, 'Name').pressSequentially('Mo');
    await value(field(page, 'Answer'), 'Welcome, Mo. Your name has 2 characters.');
  },
  async blocks_simple_squares(page) {
    for (const square of ['1', '4', '9']) {
      await press(page, 'Next square');
      await value(field(page, 'Newest square'), square);
    }
    await page.getByTestId('json').getByText('"3"').waitFor();
  },
  async calculator(page) {
    await press(page, 'Submit');
    await value(field(page, 'Result'), '42');
    await page.locator('tr.tr-body').nth(3).click();
    await field(page, 'Second number').fill('0');
    await press(page, 'Submit');
    await page.getByTestId('toast-body').getByText('A number cannot be divided by zero.').waitFor();
  },
  async hangman(page) {
    await value(field(page, 'Game'), '6 wrong guesses left');
    await field(page, 'Your letter').fill('q');
    await press(page, 'Guess');
    await value(field(page, 'Wrong letters'), 'q');
    await value(field(page, 'Game'), '5 wrong guesses left');
    await value(field(page, 'Your letter'), '');
    await press(page, 'New word');
    await value(field(page, 'Game'), '6 wrong guesses left');
  },
  async blocks_essay_simple(page) {
    await field(page, 'an essay').check();
    await value(
      field(page, 'Your essay'),
      'It was a bright cold morning, and every browser in the house was awake.',
    );
    await field(page, 'nothing').check();
    await page.locator('textarea').waitFor({ state: 'detached' });
  },
  async blocks_form(page) {
    await press(page, 'Book a table');
    await page.getByTestId('toast-body').getByText('Tell us the name for the reservation.').waitFor();
    await field(page, 'Name').fill('Kim');
    await page.getByLabel('Window seat').check();
    await press(page, 'Book a table');
    await value(field(page, 'Your table'), 'By the window');
    await value(field(page, 'Summary'), 'Kim, 2 people. Window seat');
    assert.equal(await page.getByRole('button', { name: 'Book a table' }).count(), 0);
  },
  async blocks_plug(page) {
    await field(page, 'Note').fill('three small words');
    await press(page, 'Count words');
    await value(field(page, 'Words'), '3');
    await page.getByRole('tab', { name: 'Shout' }).click();
    await field(page, 'text').fill('hey');
    await press(page, 'Submit');
    await value(field(page, 'output'), 'HEY');
    await press(page, 'Show the last tab');
    await page.getByText('This tab has nothing to fill in.').waitFor();
  },
  async variable_outputs(page) {
    assert.equal(await page.locator('textarea').count(), 3);
    await field(page, 'number input for How many players?').fill('5');
    await field(page, 'number input for How many players?').press('Tab');
    await field(page, 'Player 5').waitFor();
  },
  async task_list(page) {
    const task = (name) => page.getByRole('checkbox', { name, exact: true });
    await task('Water the plants').waitFor();
    assert.ok(await task('Water the plants').isChecked());
    await press(page, 'Add');
    await page.getByTestId('toast-body').getByText('Say what there is to do.').waitFor();
    await field(page, 'New task').fill('Bake bread');
    await field(page, 'New task').press('Enter');
    await page.getByText('2 of 3 left to do').waitFor();
    await value(field(page, 'New task'), '');
    await task('Bake bread').focus();
    await page.keyboard.press('Space');
    await page.getByText('1 of 3 left to do').waitFor();
    assert.ok(await task('Bake bread').evaluate((box) => box === document.activeElement && box.checked));
    await page
      .locator('.row', { has: task('Water the plants') })
      .getByText('Delete')
      .click();
    await page.getByText('1 of 2 left to do').waitFor();
    await press(page, 'Delete what is done');
    await page.getByText('1 of 1 left to do').waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 1);
    assert.ok(await task('Write to Ada').isVisible());
    assert.equal(await page.getByText('Delete what is done').count(), 0);
  },
  async blocks_js_methods(page) {
    await press(page, 'Swap who and whom');
    await value(field(page, 'Who'), 'the bird');
    await press(page, 'Build');
    await value(field(page, 'Sentence'), 'the bird watches The cat.');
    await press(page, 'Shout, then count');
    await value(field(page, 'Counted by the app'), '5 words, 25 characters: THE BIRD WATCHES THE CAT.');
  },
  async custom_css(page) {
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.postcard')).borderTopLeftRadius === '16px',
    );
    await press(page, 'Stamp it');
    await value(field(page, 'Stamps'), '1');
  },
  async errors_and_toasts(page) {
    for (const [kind, title] of [
      ['Information', 'Info'],
      ['Success', 'Success'],
      ['Warning', 'Careful'],
      ['Error', 'Error'],
    ]) {
      await field(page, kind).check();
      await press(page, 'Show it');
      const toast = page.getByTestId('toast-body').filter({ hasText: title });
      await toast.getByText('The kettle is on.').waitFor();
      await toast.getByRole('button', { name: 'Close' }).click();
    }
    await press(page, 'Crash');
    await page.getByTestId('toast-body').getByText('missing').waitFor();
  },
  async progress_bar(page) {
    await field(page, 'number input for Servings').fill('1');
    await press(page, 'Submit');
    // Looked for at every frame: it is there for a quarter of a second.
    await page.waitForFunction(() => document.querySelector('#place').innerText.includes('Chopping'));
    await value(field(page, 'Kitchen'), 'Soup for 1 is ready.');
  },
  async streaming_counter(page) {
    await press(page, 'Count');
    await value(field(page, 'Countdown'), '10…');
    await value(field(page, 'Countdown'), '9…');
    await press(page, 'Stop');
    const stopped = await field(page, 'Countdown').inputValue();
    await page.waitForTimeout(700);
    await value(field(page, 'Countdown'), stopped);
  },
  async tabs_and_accordion(page) {
    await value(field(page, 'Result'), '21.0 °C is 69.8 °F');
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await field(page, 'number input for Decimals').fill('2');
    await field(page, 'number input for Decimals').press('Tab');
    await value(field(page, 'Result'), '21.00 °C is 69.80 °F');
    await page.getByRole('tab', { name: 'Pace' }).click();
    await press(page, 'Work it out');
    await value(page.getByRole('textbox', { name: 'Pace' }), '5:30 per kilometre');
  },
};

describe("the playground's examples", () => {
  let stage;

  before(async () => {
    stage = await openWarmPage();
  });

  after(() => stage?.close());

  it('are all checked here', () => {
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(checks).sort());
  });

  for (const [file, element] of [
    ['app.py', python],
    ['app.ts', typescript],
  ])
    for (const [name, check] of Object.entries(checks))
      it(`${name}/${file}`, { timeout: 60_000 }, async () => {
        const path = join(folder, name, file);
        assert.ok(existsSync(path), `${name} has an ${file}`);
        await check(await stage.show(element(readFileSync(path, 'utf8'))));
      });
});
