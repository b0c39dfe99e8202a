/** Plays the recorded scenarios end to end: as Python, in a worker, in the page that imports this module. */
import { connect } from '../../src/protocol/connect.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import deviations from './deviations.json' with { type: 'json' };
import type { Difference } from './event-compare.ts';
import { playScenario, type Scenario } from './event-player.ts';
import recordings from './events.json' with { type: 'json' };
import { runtimeDriver } from './runtime-driver.ts';

/** How one scenario went. */
export interface ScenarioResult {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or could not be played. */
  reason?: string;
  differences?: Difference[];
}

const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = deviations.events;

/** Scenarios about a server's routes, which no page has. */
const routes = new Set(['auth', 'files', 'max_file_size', 'multipage', 'component_server']);

const python = (value: unknown): string =>
  value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value);

/** The recorded apps know these names without importing them. */
const known: readonly [RegExp, string][] = [
  [/\bnp\./, 'import numpy as np'],
  [/\bpd\./, 'import pandas as pd'],
];

function sourceOf({ code, launch = {} }: Scenario): AppSource {
  const imports = known.flatMap(([name, statement]) => (name.test(code) ? [statement] : []));
  const options = Object.entries(launch).map(([name, value]) => `${name}=${python(value)}`);
  const lines = [
    'import asyncio, time',
    'import gradio as gr',
    ...imports,
    code,
    `demo.launch(${options.join(', ')})`,
  ];
  return {
    language: 'python',
    entrypoint: 'app.py',
    files: [{ name: 'app.py', content: lines.join('\n') }],
    requirements: [],
    wheels: null,
    lock: null,
    folder: null,
    imports: {},
  };
}

/** What a scenario needs and this release, or this machine, does not have. */
const isMissing = ({ message }: Error): boolean =>
  /is not part of this release|No module named/.test(message);

/**
 * Plays scenarios one after another in one worker, and reports each as it ends.
 * `names` picks some; without it all are played.
 */
export async function playRecordings(
  worker: Worker,
  assets: string,
  report: (result: ScenarioResult) => void,
  names?: readonly string[],
): Promise<void> {
  const connection = connect(worker, { assets });
  const scenarios = (recordings.scenarios as unknown as Scenario[]).filter(
    ({ name }) => names?.includes(name) ?? true,
  );
  for (const scenario of scenarios) {
    const { name } = scenario;
    if (routes.has(name)) {
      report({ name, outcome: 'skipped', reason: "It is about a server's routes." });
      continue;
    }
    try {
      const config = await connection.calls.open(name, sourceOf(scenario));
      const played = await playScenario(scenario, runtimeDriver(connection, name, config));
      const differences = played.differences.filter(({ at }) => !(at in (kept[name] ?? {})));
      report(
        differences.length === 0 ? { name, outcome: 'passed' } : { name, outcome: 'failed', differences },
      );
      await connection.calls.close(name);
    } catch (error) {
      const reason = (error as Error).message;
      report({ name, outcome: isMissing(error as Error) ? 'skipped' : 'failed', reason });
    }
  }
  connection.close();
}
