/** Lints our Python with ruff's own engine, so that no Python is needed; `--fix` writes ruff's format. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

const folders = ['worker/python', 'test/python'];
const fix = process.argv.includes('--fix');
const ruff = new Workspace(
  {
    'line-length': 110,
    'target-version': 'py313',
    format: { 'quote-style': 'single' },
    lint: { select: ['E4', 'E7', 'E9', 'F', 'I', 'B', 'UP', 'ANN2', 'D1'], ignore: ['D105', 'D107', 'B905'] },
  },
  PositionEncoding.Utf16,
);

let problems = 0;
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name)),
);
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const { code, message, start_location: at } of ruff.check(text)) {
    problems++;
    console.log(`${file}:${at.row}:${at.column} ${code} ${message}`);
  }
  const formatted = ruff.format(text);
  if (formatted === text) continue;
  if (fix) writeFileSync(file, formatted);
  else {
    problems++;
    console.log(`${file} is not formatted; run: node test/run/lint-python.js --fix`);
  }
}
console.log(`ruff: ${files.length} files, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
