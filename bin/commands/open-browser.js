import { spawn } from 'node:child_process';

/** @type {Readonly<Partial<Record<NodeJS.Platform, [string, string[]]>>>} */
const OPENERS = { darwin: ['open', []], win32: ['cmd', ['/c', 'start', '']] };

/**
 * Shows an address in the user's browser; without one the address on the terminal has to do.
 * @param {string} url
 */
export function openBrowser(url) {
  const [command, words] = OPENERS[process.platform] ?? ['xdg-open', []];
  const opener = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => process.stderr.write(`No browser could be opened; ${command} is missing.\n`));
  opener.unref();
}
