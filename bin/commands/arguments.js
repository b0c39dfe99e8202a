import { badArgument } from './errors.js';

/**
 * @typedef {Readonly<Record<string, 'flag' | string>>} Options what an option takes: nothing (`flag`), or the word that
 *   stands for its value in messages
 * @typedef {{ positionals: string[], flags: Set<string>, values: Map<string, string> }} Arguments
 */

/**
 * Reads a command's arguments: `--name value`, `--name=value`, flags, and words; after `--` only words.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {Options} options by name, such as `--port`
 * @returns {Arguments}
 */
export function readArguments(command, words, options) {
  /** @type {Arguments} */
  const read = { positionals: [], flags: new Set(), values: new Map() };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') read.positionals.push(...rest.splice(0));
    else if (!word.startsWith('-')) read.positionals.push(word);
    else readOption(command, word, rest, options, read);
  }
  return read;
}

/**
 * @param {string} command
 * @param {string} word
 * @param {string[]} rest
 * @param {Options} options
 * @param {Arguments} read
 */
function readOption(command, word, rest, options, read) {
  const [name = '', inline] = word.split(/=(.*)/s);
  const kind = Object.hasOwn(options, name) ? options[name] : undefined;
  if (kind === undefined)
    throw badArgument(`Unknown option ${name}; ${command} takes ${described(options)}.`);
  if (kind === 'flag') {
    if (inline !== undefined) throw badArgument(`${name} takes no value; got "${inline}".`);
    read.flags.add(name);
    return;
  }
  const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
  if (value === undefined || value === '') throw badArgument(`${name} needs a value: ${name} ${kind}.`);
  read.values.set(name, value);
}

/** @param {Options} options */
const described = (options) =>
  Object.entries(options)
    .map(([name, kind]) => (kind === 'flag' ? name : `${name} ${kind}`))
    .join(', ');
