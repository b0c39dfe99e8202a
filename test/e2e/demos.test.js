/** Gradio's demos, unmodified and again in TypeScript, each with an interaction, in a real browser on a plain file server. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoApps, demoElement } from '../helpers/demos.js';
import { openWarmPage } from '../helpers/warm-page.js';
import { interactions } from './demos/interactions.js';

describe("Gradio's demos", () => {
  let stage;

  before(async () => {
    stage = await openWarmPage();
  });

  after(() => stage?.close());

  for (const { name, title, element } of demoApps)
    it(title, { timeout: 60_000 }, async () => {
      await interactions[name](await stage.show(element()));
      assert.deepEqual(stage.outside, [], 'no request leaves the origin');
    });

  it('timer, which uses a parameter that Gradio 6 removed, is told so', { timeout: 60_000 }, async () => {
    const page = await stage.show(demoElement('timer'), { state: 'failed' });
    const said = await page.locator('#place').getByTestId('app-error').innerText();
    assert.match(said, /TypeError: .*got an unexpected keyword argument 'every'/);
    assert.match(said, /File "app\.py", line 16/);
  });
});
