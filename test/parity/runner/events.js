/** Events: recorded scenarios, played against the worker of the built product. */
import { readFileSync } from 'node:fs';
import { isWanted } from './options.js';
import { fixtures } from './python-files.js';

/** The recorded apps know these names without importing them. */
const known = [
  [/\bnp\./, 'import numpy as np'],
  [/\bpd\./, 'import pandas as pd'],
  [/\bFIX\b/, "FIX = os.path.abspath('fixtures')"],
];

function entryOf({ code, launch }) {
  const lines = ['import asyncio, json, os, time', 'import gradio as gr'];
  lines.push(...known.flatMap(([name, statement]) => (name.test(code) ? [statement] : [])), code);
  // Launched once more, an app would show itself twice.
  if (launch) lines.push("demo.launch(**json.load(open('launch.json')))");
  return lines.join('\n');
}

/** Prints those of some variables that the app has. */
const asksFor = (names) =>
  `print('@parity ' + json.dumps({name: globals()[name] for name in ${JSON.stringify(names)} if name in globals()}), flush=True)`;

/** How long a call that was told to stop may take to do so, in milliseconds. */
const ENDING = 3000;

/** Steps that a page can play: the rest are routes of a server. */
const isPlayed = ({ post = '', parallel, messages, generating_messages: generating }) =>
  /^\/(queue\/join|run\/|api\/|cancel|stream\/)/.test(post) ||
  parallel ||
  messages ||
  generating !== undefined;

/**
 * Plays scenarios.
 * @returns {AsyncGenerator<import('./report.js').Result>}
 */
export async function* compareEvents({
  options,
  product,
  existing,
  deviations,
  playScenario,
  runtimeDriver,
}) {
  const { scenarios } = JSON.parse(readFileSync(options.events, 'utf8'));
  for (const scenario of scenarios) {
    const { name: id } = scenario;
    if (isWanted(options, 'events', id)) yield { id, ...(await played(scenario)) };
  }

  async function played(scenario) {
    const { name, code, launch, steps } = scenario;
    const [missing] = existing.missingIn(code);
    if (missing) return { outcome: 'skipped', reason: `${missing} does not exist yet` };
    if (!steps.some(isPlayed))
      return { outcome: 'skipped', reason: 'only about routes of a server, which a page has not' };
    const app = product.newApp();
    const files = [{ name: 'app.py', content: entryOf(scenario) }];
    if (launch) files.push({ name: 'launch.json', content: JSON.stringify(launch) });
    if (/\bFIX\b/.test(code)) files.push(...fixtures(options.events));
    const { config, error, silent } = await product.open(app, files);
    if (!config) return notOpened(error, silent);
    const { differences } = await playScenario(scenario, runtimeDriver(product.connection(app), app, config));
    differences.push(...(await unseen(app, steps)));
    await product.close(app);
    const kept = deviations[name] ?? {};
    const unwanted = differences.filter(({ at }) => !(at in kept));
    if (unwanted.length === 0) return { outcome: 'passed' };
    return {
      outcome: 'failed',
      expected: unwanted
        .map(({ at, expected }) => `${at}: ${JSON.stringify(expected)}`)
        .join('\n           '),
      got: unwanted.map(({ at, got }) => `${at}: ${JSON.stringify(got)}`).join('\n           '),
    };
  }

  /** Where variables of the app differ from what was observed after the last step. */
  async function unseen(app, steps) {
    const { observed } = steps.find((step) => step.observed) ?? {};
    if (!observed) return [];
    for (const start = performance.now(); ;) {
      const { records } = await product.run(app, asksFor(Object.keys(observed)));
      const differing = Object.entries(records[0] ?? {})
        .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(observed[name]))
        .map(([name, got]) => ({ at: `observed ${name}`, expected: observed[name], got }));
      if (differing.length === 0 || performance.now() - start > ENDING) return differing;
    }
  }
}

function notOpened(error, silent) {
  const package_ = /No module named '(\w+)/.exec(error?.message ?? '')?.[1];
  if (package_)
    return {
      outcome: 'skipped',
      reason: `${package_} is not there: set GRADIO_LITE_WHEELS to a folder with its wheel.`,
    };
  return { outcome: 'failed', expected: 'an app', got: silent ? 'none in time' : error };
}
