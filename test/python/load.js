/** Imports a TypeScript file of the tests into Node. */
import { runnerImport } from 'vite';

export async function load(file) {
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module;
}
