/** Visits to pages, timed by the page's own clock from the start of its navigation. */

const SAID = 'measured at ';

/**
 * Visits a page and waits until a script in it has said what it measured. Asking the page again and again would cost
 * the time of the thread that is measured.
 */
async function told(page, url) {
  const said = page.waitForEvent('console', {
    predicate: (line) => line.text().startsWith(SAID),
    timeout: 120_000,
  });
  await page.goto(url, { waitUntil: 'commit' });
  return Number((await said).text().slice(SAID.length));
}

/** Milliseconds from navigation to an event, of the element or of a bare page. */
export async function timeToEvent(page, url, event) {
  await page.addInitScript(
    ([type, words]) =>
      addEventListener(type, () => console.debug(words + performance.now()), { capture: true, once: true }),
    [event, SAID],
  );
  return told(page, url);
}

/** Milliseconds from navigation to a bare Pyodide's first answer. */
export const timeToBareAnswer = (page, url) => timeToEvent(page, url, 'answer');

/** Milliseconds from navigation to a count of elements in the page. */
export async function timeToElements(page, url, selector, count) {
  await page.addInitScript(
    ([wanted, least, words]) => {
      const look = () => {
        if (document.querySelectorAll(wanted).length < least) requestAnimationFrame(look);
        else console.debug(words + performance.now());
      };
      requestAnimationFrame(look);
    },
    [selector, count, SAID],
  );
  return told(page, url);
}

/** Milliseconds in which a new window is done with its own parts, which load as pages do and would be measured along. */
const WINDOW_OPENS = 1000;

/** Does something in a page of a fresh profile: nothing cached, nothing kept. */
export async function fresh(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.waitForTimeout(WINDOW_OPENS);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** The same on a peer's server, which is up for that time alone; null without the peer. */
export const freshOn = (browser, peer, work) =>
  peer && (() => peer.during(() => fresh(browser, (page) => work(page, peer.url))));
