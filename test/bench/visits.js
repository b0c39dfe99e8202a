/** Visits to pages, timed by the page's own clock from the start of its navigation. */

/** Milliseconds from navigation to the element's event. */
export async function timeToEvent(page, url, event) {
  await page.addInitScript((type) => {
    addEventListener(type, () => (globalThis[`at_${type}`] ??= performance.now()), true);
  }, event);
  await page.goto(url);
  await page.waitForFunction((type) => globalThis[`at_${type}`] !== undefined, event, {
    timeout: 120_000,
    polling: 20,
  });
  return page.evaluate((type) => globalThis[`at_${type}`], event);
}

/** Milliseconds from navigation to a bare Pyodide's first answer. */
export async function timeToBareAnswer(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.answered !== undefined, null, {
    timeout: 120_000,
    polling: 20,
  });
  return page.evaluate(() => globalThis.answered);
}

/** Milliseconds from navigation to a count of elements in the page. */
export async function timeToElements(page, url, selector, count) {
  await page.addInitScript(
    ([wanted, least]) => {
      const look = () => {
        if (document.querySelectorAll(wanted).length >= least) globalThis.seen = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [selector, count],
  );
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen !== undefined, null, { timeout: 120_000, polling: 20 });
  return page.evaluate(() => globalThis.seen);
}

/** Does something in a page of a fresh profile: nothing cached, nothing kept. */
export async function fresh(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
