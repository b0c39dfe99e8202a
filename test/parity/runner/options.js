/** What `npm run parity` is given. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const recordings = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const defaults = {
  signatures: 'signatures.json',
  values: 'values.json',
  configs: 'configs',
  events: 'events.json',
};

/** Bad arguments: one line, and what is allowed. */
export class UsageError extends Error {}

/**
 * @typedef {object} Options
 * @property {string} signatures path of a recording
 * @property {string} values
 * @property {string} configs a folder
 * @property {string} events
 * @property {string | null} only a suite, or the vectors whose id starts with this name
 */

/**
 * Reads the command line. Throws UsageError for arguments that it does not know, and for files that are not there.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, file]) => [name, join(recordings, file)]),
  );
  options.only = null;
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i]?.replace(/^--/, '') ?? '';
    if (!args[i]?.startsWith('--') || !(name in options))
      throw new UsageError(
        `Unknown argument ${args[i]}: allowed are ${Object.keys(options)
          .map((option) => `--${option}`)
          .join(', ')}.`,
      );
    if (args[i + 1] === undefined)
      throw new UsageError(`--${name} needs ${name === 'only' ? 'a name' : 'a path'}.`);
    options[name] = name === 'only' ? args[i + 1] : resolve(args[i + 1]);
  }
  for (const name of Object.keys(defaults))
    if (!existsSync(options[name])) throw Object.assign(new Error(options[name]), { code: 'ENOENT' });
  return options;
}

/**
 * Whether a vector is wanted: all are without `--only`; else those of a suite, or whose id starts with the name.
 * @param {Options} options
 * @param {string} suite
 * @param {string} id
 */
export const isWanted = ({ only }, suite, id) =>
  only === null || only === suite || id === only || id.startsWith(`${only}.`);
