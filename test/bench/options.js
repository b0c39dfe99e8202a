/** What `npm run bench` is given. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readArguments } from '../../bin/commands/arguments.js';
import { badArgument, missingFile } from '../../bin/commands/errors.js';

/**
 * @typedef {object} Options
 * @property {string | null} only what the names of the cases to run start with; null for all
 * @property {string | null} json where the results go
 * @property {number | null} runs of each case; null for each case's own number
 */

/**
 * Reads the command line. Throws what ends the command: for arguments that are not allowed, at once and not when the
 * benches have run.
 * @param {readonly string[]} words
 * @param {readonly string[]} names of the cases
 * @returns {Options}
 */
export function readOptions(words, names) {
  const { positionals, values } = readArguments('bench', words, {
    '--only': 'NAME',
    '--json': 'FILE',
    '--runs': 'N',
  });
  if (positionals.length > 0)
    throw badArgument(`Unknown argument ${positionals[0]}; a case is named by --only NAME.`);
  const only = values.get('--only') ?? null;
  if (only !== null && !names.some((name) => name.startsWith(only)))
    throw badArgument(`--only ${only} names no case; there are ${names.join(', ')}.`);
  const json = values.get('--json') ?? null;
  if (json !== null && !existsSync(dirname(resolve(json)))) throw missingFile(dirname(resolve(json)));
  const runs = values.get('--runs') ?? null;
  if (runs !== null && !/^[1-9]\d*$/.test(runs))
    throw badArgument(`--runs must be a whole number from 1; got ${runs}.`);
  return { only, json, runs: runs === null ? null : Number(runs) };
}
