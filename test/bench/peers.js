/** What we are measured against: a bare Pyodide page, and the real Gradio when a Python with it is found. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../bin/server/serve.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Named as our own runtime's folder is, so that it is served as that is: to be kept for ever, as from a CDN. */
const PYODIDE = 'runtime-000000000000';

const barePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare Pyodide</title></head><body><script type="module">
const worker = new Worker('worker.js', { type: 'module' });
worker.onmessage = ({ data }) => dispatchEvent(new CustomEvent('answer', { detail: data }));
</script></body></html>`;

const bareWorker = `import { loadPyodide } from './${PYODIDE}/pyodide.mjs';
const pyodide = await loadPyodide({ indexURL: new URL('./${PYODIDE}/', import.meta.url).href });
postMessage(pyodide.runPython('"Hello " + "Ada" + "!"'));
`;

async function bareSite() {
  const folder = await mkdtemp(join(tmpdir(), 'gradio-lite-bare-'));
  await cp(join(root, 'node_modules/pyodide'), join(folder, PYODIDE), { recursive: true });
  await writeFile(join(folder, 'index.html'), barePage);
  await writeFile(join(folder, 'worker.js'), bareWorker);
  const server = await serve({ folder });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Runs an app on the real Gradio; null when GRADIO_PYTHON names no Python that has it. */
async function realGradio(source) {
  const python = process.env.GRADIO_PYTHON;
  if (!python) return null;
  const folder = await mkdtemp(join(tmpdir(), 'gradio-real-'));
  await writeFile(join(folder, 'app.py'), source);
  const child = spawn(python, ['app.py'], {
    cwd: folder,
    env: {
      ...process.env,
      GRADIO_ANALYTICS_ENABLED: 'False',
      HF_HUB_OFFLINE: '1',
      GRADIO_SERVER_NAME: '127.0.0.1',
      PYTHONUNBUFFERED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      const match = /http:\/\/[\d.]+:\d+/.exec(String(chunk));
      if (match) resolve(match[0]);
    });
    child.on('exit', () => resolve(null));
  });
  if (url === null) return null;
  child.kill('SIGSTOP');
  return {
    url,
    /** Does something with the app. At all other times it rests: it takes a tenth of a processor for doing nothing. */
    async during(work) {
      child.kill('SIGCONT');
      try {
        return await work();
      } finally {
        child.kill('SIGSTOP');
      }
    },
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

/** All peers; each is started when first asked for and shared by the cases. */
export async function makePeers() {
  const bare = await bareSite();
  const apps = new Map();
  return {
    bare,
    async gradio(source) {
      if (!apps.has(source)) apps.set(source, await realGradio(source));
      return apps.get(source);
    },
    async close() {
      await bare.close();
      for (const app of apps.values()) await app?.close();
    },
  };
}
