import { page as pageText, python, ready, site } from '../../helpers/browser.js';
import { helloPython, streamPython } from '../apps.js';

/** Median milliseconds from a click to the output's new value, of many clicks in one page. */
const roundTrips = (page) =>
  page.evaluate(async () => {
    const [name, greeting] = document.querySelectorAll('textarea');
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Greet');
    const times = [];
    for (let i = 0; i < 30; i++) {
      name.value = `Ada ${i}`;
      name.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = performance.now();
      button.click();
      while (greeting.value !== `Hello Ada ${i}!`) await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[15];
  });

/** Yields a second that reach the page, of 500. */
const yieldsPerSecond = (page) =>
  page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Count');
    const field = document.querySelector('input[type="number"]');
    field.value = '';
    const start = performance.now();
    button.click();
    while (field.value !== '499') await new Promise((resolve) => setTimeout(resolve));
    return 500 / ((performance.now() - start) / 1000);
  });

const onGradio = async (browser, gradio, measure) => {
  const page = await browser.newPage();
  await page.goto(gradio.url);
  await page.getByRole('button').first().waitFor();
  await page.waitForTimeout(500);
  return { measure: () => measure(page), close: () => page.close() };
};

const pair =
  (app, measure) =>
  async ({ browser, peers }) => {
    const published = await site({ 'app.html': pageText(python(app)) });
    const page = await browser.newPage();
    await page.goto(published.url('app.html'));
    await ready(page);
    await measure(page);
    const gradio = await peers.gradio(app);
    const theirs = gradio && (await onGradio(browser, gradio, measure));
    return {
      ours: () => measure(page),
      theirs: theirs && theirs.measure,
      close: async () => {
        await theirs?.close();
        await page.close();
        await published.close();
      },
    };
  };

export const cases = [
  { name: 'event/round-trip', unit: 'ms', peer: 'gradio', goal: 0.3, prepare: pair(helloPython, roundTrips) },
  {
    name: 'event/stream',
    unit: 'yields/s',
    peer: 'gradio',
    goal: 5,
    higher: true,
    prepare: pair(streamPython, yieldsPerSecond),
  },
];
