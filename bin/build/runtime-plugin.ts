import path from 'node:path';
import type { Plugin } from 'vite';
import { LIBRARY, runtimeFolder, type RuntimeFolder } from './runtime-folder.ts';
import { feedsSchemas } from './schemas-json.ts';

const MODULE = 'virtual:gradio-runtime';
const RESOLVED = `\0${MODULE}`;
// Stands for the way from a chunk to the runtime folder until it is known which chunk the module went into.
const ADDRESS = '__GRADIO_RUNTIME_ADDRESS__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.gz': 'application/gzip',
};

// The page's build and each worker's build load the plugin; they share one folder.
const folders = new Map<string, Promise<RuntimeFolder>>();

/**
 * Puts the Python runtime folder into the build, serves it in development, and tells the code where it is through
 * `virtual:gradio-runtime`. A worker's build, whose files join the page's, passes `emit: false`.
 */
export function pythonRuntime({ emit = true }: { emit?: boolean } = {}): Plugin {
  let root = process.cwd();
  let building = false;
  const runtime = (): Promise<RuntimeFolder> => {
    const folder = folders.get(root) ?? runtimeFolder(root, { publish: building });
    folders.set(root, folder);
    return folder;
  };
  return {
    name: 'gradio-lite:python-runtime',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const folder = await runtime();
      return runtimeModule(folder, building ? ADDRESS : `/${folder.name}/`);
    },
    async renderChunk(code, chunk) {
      if (!code.includes(ADDRESS)) return null;
      const address = path.posix.relative(path.posix.dirname(chunk.fileName), (await runtime()).name);
      return { code: code.replaceAll(ADDRESS, `${address}/`), map: null };
    },
    async generateBundle() {
      if (!emit) return;
      const { name, files } = await runtime();
      for (const [file, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName: `${name}/${file}`, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, name, file] = /^\/(runtime-[0-9a-f]{12})\/([^/?]+)/.exec(request.url ?? '') ?? [];
        if (name === undefined || file === undefined) return next();
        runtime().then((folder) => {
          const content = folder.name === name ? folder.files[file] : undefined;
          if (content === undefined) return next();
          response.setHeader('Content-Type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream');
          response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
          response.setHeader('Content-Length', content.length);
          response.end(request.method === 'HEAD' ? undefined : content);
        }, next);
      });
    },
    hotUpdate({ file, server }) {
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      if (!name.startsWith('worker/python/') && !feedsSchemas(name)) return undefined;
      folders.delete(root);
      const module = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (module) this.environment.moduleGraph.invalidateModule(module);
      // A running worker cannot swap its interpreter: the page starts over with the new folder.
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

function runtimeModule({ name, pyodideVersion, files, snapshot }: RuntimeFolder, address: string): string {
  const sizes = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, content.length]));
  const facts = JSON.stringify({ folder: `${name}/`, pyodideVersion, library: LIBRARY, snapshot, sizes });
  const url = `new URL(/* @vite-ignore */ ${JSON.stringify(address)}, import.meta.url).href`;
  return `export const runtime = { url: ${url}, ...${facts} };`;
}
