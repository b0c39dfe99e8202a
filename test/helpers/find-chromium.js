/** Finds a Chromium for the tests, in the order that the README states; installs Debian's as a last resort. */
import { execFileSync, spawnSync } from 'node:child_process';
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

function installDebian() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return null;
  execFileSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], { stdio: 'ignore' });
  return onPath('chromium');
}

/** The path of a Chromium. Throws one line that says what to install. */
export function findChromium() {
  const path =
    process.env.CHROME_PATH ??
    onPath('chromium') ??
    onPath('google-chrome') ??
    playwrightDownload() ??
    installDebian();
  if (!path)
    throw new Error(
      'No Chromium found: install the package `chromium`, or set CHROME_PATH to a Chrome or Chromium.',
    );
  return path;
}
