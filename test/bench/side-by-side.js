/** One Python app twice, on our page and on the real Gradio's, measured alike. */
import { page as pageText, python, ready, site } from '../helpers/browser.js';

const onGradio = async (browser, gradio, measure) => {
  const page = await browser.newPage();
  await gradio.during(async () => {
    await page.goto(gradio.url);
    await page.getByRole('button').first().waitFor();
    await page.waitForTimeout(500);
  });
  return { measure: () => gradio.during(() => measure(page)), close: () => page.close() };
};

/** How a bench case prepares itself; each page stays open for all runs, and the first run of ours is not counted. */
export const sideBySide =
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
