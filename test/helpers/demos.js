/** Gradio's demos as apps to run unmodified, with what each must do. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../parity/apps/demos');

/** The source of a demo. */
export const demo = (name) => readFileSync(join(folder, `${name}.py`), 'utf8');
