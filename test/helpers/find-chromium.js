/** Finds a Chromium for the tests; installs Debian's as a last resort. */
import { execFileSync } from 'node:child_process';
import { installedChromium } from '../../bin/build/snapshot/installed-chromium.js';

function installDebian() {
  if (process.getuid?.() !== 0) return null;
  try {
    execFileSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return installedChromium();
}

/** The path of a Chromium. Throws one line that says what to install. */
export function findChromium() {
  const path = installedChromium() ?? installDebian();
  if (!path)
    throw new Error(
      'No Chromium found: install the package `chromium`, or set CHROME_PATH to a Chrome or Chromium.',
    );
  return path;
}
