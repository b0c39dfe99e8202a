import { dev } from './dev.js';
import { badArgument, CommandError } from './errors.js';

/** @type {Readonly<Record<string, (words: readonly string[]) => Promise<void>>>} */
const commands = { dev };

/** Commands of the public contract that this release does not hold. */
const ABSENT = ['export', 'lock'];

const USAGE = `Usage:
  gradio-lite dev APP [--root DIR] [--port N] [--host H] [--open] [--no-reload]
      serves APP (a .py, .ts or .html file, or a folder with app.py or app.ts) as a page that reloads on change
  gradio-lite dev
      serves the playground`;

/**
 * Runs the command that the words of the command line name, and gives the exit code. A server goes on after that.
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
export async function run([name, ...words]) {
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const allowed = Object.keys(commands).join(', ');
    if (name === undefined) throw badArgument(`A command is missing; allowed: ${allowed}.`);
    if (ABSENT.includes(name))
      throw badArgument(`This release has no command "${name}"; allowed: ${allowed}.`);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw badArgument(`Unknown command "${name}"; allowed: ${allowed}.`);
    await command(words);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`gradio-lite: ${error.message}\n`);
    return error.exitCode;
  }
}
