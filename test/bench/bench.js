/**
 * Measures us against our peers, each pair interleaved in one run, and prints ratios.
 * `--only NAME` runs the cases whose name starts so; `--json FILE` writes the results; `--runs N` sets how often each runs.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { CommandError } from '../../bin/commands/errors.js';
import { launch } from '../helpers/browser.js';
import { readOptions } from './options.js';
import { makePeers } from './peers.js';

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} unit
 * @property {string} peer
 * @property {number} goal greatest ratio (least, when `higher` is set) we want of ours to theirs
 * @property {number} [most] what ours may be at most, where that and not the ratio decides
 * @property {number} [least] what ours must be at least, likewise
 * @property {boolean} [higher] true when more is better
 * @property {number} [n] runs
 * @property {(bench: object) => Promise<{ ours(): Promise<number>, theirs: (() => Promise<number>) | null, close(): Promise<void> }>} prepare
 */

/** @type {Case[]} */
const cases = (
  await Promise.all(
    readdirSync(new URL('./cases/', import.meta.url))
      .filter((file) => file.endsWith('.js'))
      .map((file) => import(`./cases/${file}`)),
  )
).flatMap((module) => module.cases);

/** The options of the command line; bad ones end the process with their line. */
function given() {
  try {
    return readOptions(
      process.argv.slice(2),
      cases.map(({ name }) => name),
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`bench: ${error.message}\n`);
    process.exit(error.exitCode);
  }
}

function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)];
  return { min: at(0), median: at(0.5), max: at(1), n: sorted.length };
}

const round = (value) => Math.round(value * 1000) / 1000;

const options = given();
const browser = await launch();
const peers = await makePeers();
const results = [];
for (const { name, unit, peer, goal, most, least, higher = false, n = 5, prepare } of cases) {
  if (options.only !== null && !name.startsWith(options.only)) continue;
  const { ours, theirs, close } = await prepare({ browser, peers });
  const mine = [];
  const others = [];
  try {
    for (let i = 0; i < (options.runs ?? n); i++) {
      mine.push(await ours());
      if (theirs) others.push(await theirs());
    }
  } finally {
    await close();
  }
  const ratio = others.length ? round(summary(mine).median / summary(others).median) : null;
  const result = {
    name,
    unit,
    ours: summary(mine),
    peer,
    theirs: others.length ? summary(others) : null,
    ratio,
    goal,
  };
  results.push(result);
  const verdict = (holds) => (holds ? 'met' : 'MISSED');
  const met =
    most !== undefined
      ? `at most ${most} ${unit}: ${verdict(result.ours.median <= most)}`
      : least !== undefined
        ? `at least ${least} ${unit}: ${verdict(result.ours.median >= least)}`
        : ratio === null
          ? `peer ${peer} is missing`
          : verdict(higher ? ratio >= goal : ratio <= goal);
  console.log(
    `${name.padEnd(24)} ${round(result.ours.median)} ${unit} against ${result.theirs ? round(result.theirs.median) : '-'} (${peer}): ` +
      `ratio ${ratio ?? '-'}, goal ${higher ? '≥' : '≤'} ${goal}: ${met}`,
  );
}
await browser.close();
await peers.close();
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify({ results }, null, 2)}\n`);
