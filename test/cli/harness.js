import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin', import.meta.url));

// Wheels that the machine has are set up by the tests that are about wheels.
const ENVIRONMENT = { ...process.env, GRADIO_LITE_WHEELS: '' };

/**
 * A folder with these files, removed after the test.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | Uint8Array>} files by path
 * @returns {Promise<string>}
 */
export async function folderWith(t, files) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradio-lite-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/**
 * An installed package: the command with a built product beside it and no sources to build from.
 * @param {import('node:test').TestContext} t
 * @returns {Promise<string>} path of the command
 */
export async function installedCommand(t) {
  const folder = await folderWith(t, {
    'package.json': '{ "type": "module" }',
    'dist/gradio-lite.js': 'export const product = true;',
    'dist/index.html': '<!doctype html><html><head><title>Playground</title></head><body></body></html>',
    'dist/assets/boot-0a1B2c3_.js': 'export {};',
    'dist/runtime-0123456789ab/pyodide.asm.wasm': new Uint8Array(4096),
  });
  for (const part of ['gradio-lite.js', 'commands', 'server'])
    await cp(path.join(BIN, part), path.join(folder, 'bin', part), { recursive: true });
  return path.join(folder, 'bin/gradio-lite.js');
}

/**
 * @typedef {{ code: number | null, stdout: string, stderr: string }} Ended
 * @typedef {{ url: string, port: number, stdout: () => string }} Running
 */

/**
 * Runs a command that ends by itself.
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<Ended>}
 */
export function runToEnd(command, words, env = {}) {
  const child = spawn(process.execPath, [command, ...words], {
    env: { ...ENVIRONMENT, ...env },
    timeout: 20_000,
  });
  return new Promise((resolve) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => (stderr += text));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * Starts a server and resolves once it has printed its address; it is stopped after the test.
 * @param {import('node:test').TestContext} t
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<Running>}
 */
export function start(t, command, words, env = {}) {
  const child = spawn(process.execPath, [command, ...words], { env: { ...ENVIRONMENT, ...env } });
  t.after(() => child.kill());
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (text) => (stderr += text));
    child.on('close', (code) => reject(new Error(`Ended with ${code} before it served: ${stderr}`)));
    child.stdout.on('data', (text) => {
      stdout += text;
      const [, url, port] = /^Local: (http:\/\/\S+:(\d+)\/)$/m.exec(stdout) ?? [];
      if (url) resolve({ url, port: Number(port), stdout: () => stdout });
    });
  });
}

/**
 * One request with its path exactly as given, which `fetch` would tidy first.
 * @param {{ port: number }} server
 * @param {string} target
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: http.IncomingHttpHeaders, body: Buffer }>}
 */
export function ask({ port }, target, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port,
      path: target,
      method,
      headers: { host: `localhost:${port}`, ...headers },
    });
    request.on('error', reject);
    request.on('response', async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    });
    request.end();
  });
}
