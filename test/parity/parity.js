#!/usr/bin/env node
/** `npm run parity`: compares the built product with recordings of the real Gradio. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../python/load.js';
import { compareConfigs } from './runner/configs.js';
import { compareEvents } from './runner/events.js';
import { Existing } from './runner/existing.js';
import { readOptions, UsageError } from './runner/options.js';
import { Product } from './runner/product.js';
import { Report } from './runner/report.js';
import { compareSignatures } from './runner/signatures.js';
import { compareValues } from './runner/values.js';

const here = dirname(fileURLToPath(import.meta.url));

const suites = {
  signatures: compareSignatures,
  values: compareValues,
  configs: compareConfigs,
  events: compareEvents,
};

async function compareAll(options) {
  const deviations = JSON.parse(readFileSync(join(here, 'deviations.json'), 'utf8'));
  const recorded = JSON.parse(readFileSync(options.signatures, 'utf8'));
  const comparers = {
    ...(await load(join(here, 'event-compare.ts'))),
    ...(await load(join(here, 'config-compare.ts'))),
    ...(await load(join(here, 'event-player.ts'))),
    ...(await load(join(here, 'runtime-driver.ts'))),
  };
  const report = new Report();
  const product = await Product.start();
  try {
    const existing = await Existing.find(product, recorded);
    for (const [name, compare] of Object.entries(suites)) {
      const parts = {
        options,
        product,
        existing,
        recorded,
        deviations: deviations[name] ?? {},
        ...comparers,
      };
      for await (const result of compare(parts)) report.add(name, result);
    }
  } finally {
    await product.end();
  }
  report.end();
  return report.counts.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await compareAll(readOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) process.exitCode = 2;
  else if (error.code === 'ENOENT') process.exitCode = 1;
  else throw error;
  console.error(error.message);
}
