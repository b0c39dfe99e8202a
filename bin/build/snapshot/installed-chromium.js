/** Where this machine has a Chromium. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const onPath = (name) => {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
};

function playwrightDownload() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return null;
  for (const folder of readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()) {
    const path = join(cache, folder, 'chrome-linux', 'chrome');
    if (existsSync(path)) return path;
  }
  return null;
}

/** The path of a Chromium on this machine, in the order that the README states; null when there is none. */
export const installedChromium = () =>
  process.env.CHROME_PATH ?? onPath('chromium') ?? onPath('google-chrome') ?? playwrightDownload();
