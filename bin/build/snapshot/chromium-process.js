// A process of its own: `node chromium-process.js SITE TARGET` opens the page of a folder in this machine's Chromium and
// writes the bytes that its `made` promise gives. Where there is no Chromium that can, it says so and writes nothing.
import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { serve } from '../../server/serve.js';
import { installedChromium } from './installed-chromium.js';

const LIMIT_MILLISECONDS = 120_000;

const [site, target] = process.argv.slice(2);
if (site === undefined || target === undefined)
  throw new TypeError('chromium-process.js takes SITE and TARGET.');

const executablePath = installedChromium();
if (executablePath === null) withoutSnapshot('There is no Chromium on this machine');
else await write(executablePath, site, target);

/** @param {string} reason */
function withoutSnapshot(reason) {
  console.warn(`${reason}: built without a snapshot of Python, so that first visits start slower.`);
}

/** @param {string} executablePath @param {string} folder @param {string} file */
async function write(executablePath, folder, file) {
  const server = await serve({ folder });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT_MILLISECONDS);
    await page.goto(server.url);
    await page.waitForFunction(() => 'made' in globalThis);
    const base64 = await page.evaluate(async () => {
      const made = await globalThis.made;
      if (made === null) return null;
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(made);
      await read;
      return String(reader.result).split(',')[1] ?? '';
    });
    if (base64 === null)
      withoutSnapshot('The Chromium on this machine has no JavaScript Promise Integration');
    else await writeFile(file, Buffer.from(base64, 'base64'));
  } catch (error) {
    // Only what the page says: the rest is the way through this process.
    process.stderr.write(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
