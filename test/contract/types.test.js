/** The built package gives another project its types: no source of ours, no library of ours, no setting of ours. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
let project;

before(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'gradio-lite-types-'));
  const installed = path.join(project, 'node_modules/gradio-lite');
  await mkdir(path.join(installed, 'dist'), { recursive: true });
  await cp(path.join(root, 'package.json'), path.join(installed, 'package.json'));
  await cp(path.join(root, 'dist/types'), path.join(installed, 'dist/types'), { recursive: true });
});

after(() => rm(project, { recursive: true, force: true }));

/** What the compiler says of these files, with the settings of a strict project in a browser. */
function complaints(files) {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
  });
  const host = ts.createCompilerHost({});
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host).replaceAll(project, '');
}

test('apps in TypeScript compile, and slips are errors', async () => {
  const names = await readdir(path.join(root, 'test/types'));
  await cp(path.join(root, 'test/types'), project, { recursive: true });
  assert.equal(complaints(names.map((name) => path.join(project, name))), '');
});

test('pages that steer an app compile, and slips are errors', async () => {
  const file = path.join(project, 'page.ts');
  await writeFile(
    file,
    `import { createGradioApp, GradioLite, type GradioAppController } from 'gradio-lite';

const app: GradioAppController = createGradioApp({
  target: document.body,
  files: { 'app.py': { data: 'import gradio' }, 'x.csv': { url: 'x.csv' } },
  entrypoint: 'app.py',
  themeMode: 'dark',
});
await app.run_code('print(1)');
const { data } = await app.client.predict('/greet', ['Ada']);
const first: unknown = data[0];
const element: GradioLite | null = document.querySelector('gradio-lite');
console.log(first, element?.state);
app.unmount();
// @ts-expect-error an app needs a place
createGradioApp({ code: '' });
// @ts-expect-error there is no such scheme
createGradioApp({ target: document.body, theme: 'blue' });
// @ts-expect-error there is no such method
app.rename('only one');
export {};
`,
  );
  assert.equal(complaints([file]), '');
});

test('the types need no library', async () => {
  const files = (await readdir(path.join(root, 'dist/types'), { recursive: true })).filter((name) =>
    name.endsWith('.d.ts'),
  );
  assert.ok(files.includes(path.join('elements', 'index.d.ts')));
  assert.equal(complaints(files.map((name) => path.join(root, 'dist/types', name))), '');
});
