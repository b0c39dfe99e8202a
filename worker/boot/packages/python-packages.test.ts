/** Installs small wheels, made here, into the real Python. */
import { strToU8, zipSync } from 'fflate';
import type { Lockfile, LockfilePackage, PyodideAPI } from 'pyodide';
import { runtime as folder } from 'virtual:gradio-runtime';
import { expect } from '../../../test/helpers/expect.ts';
import { BootError } from '../boot-error.ts';
import { PythonBoot, type PythonRuntime } from '../boot.ts';
import type { OnStatus } from '../status.ts';
import { PythonPackages, type PackagesOptions } from './python-packages.ts';
import { hashlibSha256, sha256 } from './sha256.ts';

const wheels = 'https://wheels.example/all/';

interface Made {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entry: LockfilePackage;
}

const hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A wheel with one module whose `VERSION` is the wheel's. */
async function wheel(name: string, version: string, depends: string[] = []): Promise<Made> {
  const info = `${name}-${version}.dist-info`;
  const bytes = new Uint8Array(
    zipSync({
      [`${name}.py`]: strToU8(`VERSION = '${version}'\n`),
      [`${info}/METADATA`]: strToU8(`Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`),
      [`${info}/WHEEL`]: strToU8('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
      [`${info}/RECORD`]: strToU8(''),
    }),
  );
  const file = `${name}-${version}-py3-none-any.whl`;
  const common = { install_dir: 'site', package_type: 'package' } as const;
  const own = { name, version, depends, file_name: file, imports: [name], sha256: await hex(bytes) };
  return { file, bytes, entry: { ...common, ...own } };
}

describe('PythonPackages', function () {
  this.timeout(180_000);

  const stockFetch = globalThis.fetch;
  let first: PythonRuntime;
  let pyodide: PyodideAPI;
  let made: Made[];
  let lock: Lockfile;
  let served: typeof fetch;
  let asked: string[];
  let reports: Parameters<OnStatus>[];

  before(async () => {
    first = await new PythonBoot({ folder, onStatus: () => {} }).start();
    made = [
      await wheel('apple', '1.5', ['banana']),
      await wheel('banana', '0.2'),
      await wheel('cherry', '3.0'),
    ];
    const { info } = first.pyodide.lockfile;
    lock = { info, packages: Object.fromEntries(made.map(({ entry }) => [entry.name, entry])) };
  });

  beforeEach(async () => {
    asked = [];
    reports = [];
    served = async (input, init) => {
      const url = String(input);
      if (!url.startsWith(wheels)) return stockFetch(input, init);
      const file = url.slice(wheels.length);
      asked.push(file);
      if (file === 'pyodide-lock.json') return new Response(JSON.stringify(lock));
      const bytes = made.find((one) => one.file === file)?.bytes;
      return bytes ? new Response(bytes) : new Response('', { status: 404, statusText: 'Not Found' });
    };
    globalThis.fetch = served;
    const boot = new PythonBoot({ folder, onStatus: () => {}, given: first.assets() });
    ({ pyodide } = await boot.start());
  });

  afterEach(() => {
    globalThis.fetch = stockFetch;
  });

  const packages = (options: Partial<PackagesOptions> = {}): PythonPackages =>
    new PythonPackages({
      folder,
      lock: async () => first.assets().lock,
      index: null,
      onStatus: (...report) => reports.push(report),
      ...options,
    });

  const version = (name: string): unknown => pyodide.runPython(`import ${name}; ${name}.VERSION`);

  const message = (installing: Promise<unknown>): Promise<string> =>
    installing.then(
      () => 'installed',
      (error: unknown) => {
        expect(error).to.be.instanceOf(BootError).and.include({ stage: 'packages' });
        return (error as BootError).message;
      },
    );

  it('installs requirements and what they need, and reports the bytes', async () => {
    const own = packages();
    await own.install(pyodide, own.fetch(['apple>=1', 'gradio==6.0'], { wheels }));
    expect([version('apple'), version('banana')]).to.deep.equal(['1.5', '0.2']);
    expect(pyodide.runPython('from importlib.metadata import version; version("apple")')).to.equal('1.5');
    const [, loaded, total, done] = reports.at(-1) ?? [];
    expect([loaded, done]).to.deep.equal([total, true]);
    expect(globalThis.fetch).to.equal(served);
    expect(asked.toSorted()).to.deep.equal([
      'apple-1.5-py3-none-any.whl',
      'banana-0.2-py3-none-any.whl',
      'pyodide-lock.json',
    ]);
    await own.install(pyodide, own.fetch(['banana'], { wheels }));
    expect(asked).to.have.length(3);
  });

  it('takes the lock first, then the wheels', async () => {
    const older = [await wheel('cherry', '2.0'), await wheel('apple', '1.4')] as const;
    const packages_ = Object.fromEntries(older.map(({ entry }) => [entry.name, entry]));
    // One file lies beside the lock, the other where the lock says.
    packages_['apple'] = { ...older[1].entry, file_name: `https://elsewhere.example/${older[1].file}` };
    const files: Record<string, BodyInit> = {
      'https://locks.example/app.json': JSON.stringify({ info: lock.info, packages: packages_ }),
      [`https://locks.example/${older[0].file}`]: older[0].bytes,
      [`https://elsewhere.example/${older[1].file}`]: older[1].bytes,
    };
    globalThis.fetch = async (input, init) =>
      String(input) in files ? new Response(files[String(input)]) : served(input, init);
    const own = packages();
    const places = { lock: 'https://locks.example/app.json', wheels };
    await own.install(pyodide, own.fetch(['cherry', 'apple', 'banana'], places));
    expect([version('cherry'), version('apple'), version('banana')]).to.deep.equal(['2.0', '1.4', '0.2']);
    expect(asked).to.deep.equal(['pyodide-lock.json', 'banana-0.2-py3-none-any.whl']);
  });

  it('takes the wheels where the lock has another version', async () => {
    const older = await wheel('cherry', '2.0');
    const text = JSON.stringify({ info: lock.info, packages: { cherry: older.entry } });
    globalThis.fetch = async (input, init) =>
      String(input) === 'https://locks.example/app.json' ? new Response(text) : served(input, init);
    const own = packages();
    await own.install(pyodide, own.fetch(['cherry>2'], { lock: 'https://locks.example/app.json', wheels }));
    expect(version('cherry')).to.equal('3.0');
  });

  it('says that a lock is none', async () => {
    globalThis.fetch = async (input, init) =>
      String(input) === 'https://locks.example/app.json' ? new Response('<html>') : served(input, init);
    const own = packages();
    const installing = own.install(
      pyodide,
      own.fetch(['cherry'], { lock: 'https://locks.example/app.json' }),
    );
    expect(await message(installing)).to.equal(
      'https://locks.example/app.json is not a lock as Pyodide writes them.',
    );
  });

  it('installs what code imports, tries to import, and can be had', async () => {
    const own = packages();
    const code = [
      'import json, cherry.stone',
      'try:\n  import nowhere\nexcept ImportError: pass',
      'def broken(',
    ];
    await own.installImports(pyodide, code, { wheels });
    expect(version('cherry')).to.equal('3.0');
    expect(asked).not.to.include('apple-1.5-py3-none-any.whl');
    expect(() => pyodide.runPython('import nowhere')).to.throw('ModuleNotFoundError');
  });

  it('asks for nothing when all imports are there', async () => {
    await packages().installImports(pyodide, ['import os, js, __main__, pyodide.ffi'], { wheels });
    expect(asked).to.be.empty;
    expect(reports).to.be.empty;
  });

  it('names what cannot be had, and what there is', async () => {
    const own = packages();
    const fetched = own.fetch(['apple==2', 'numpy', 'other'], { wheels });
    const said = await message(own.install(pyodide, fetched));
    expect(said).to.include(`"apple==2" (${wheels}pyodide-lock.json has apple 1.5)`);
    expect(said).to.match(/"numpy" \(Pyodide [\d.]+ has numpy [\d.]+, but this site does not hold numpy-/);
    expect(said).to.include('"other" (no lock lists it); this app asks no package index.');
  });

  it('asks a package index only with micropip at hand', async () => {
    const own = packages({ index: undefined });
    expect(await message(own.install(pyodide, own.fetch(['other'], { wheels })))).to.include(
      'looking elsewhere takes micropip',
    );
  });

  it('refuses a wheel that is not the locked one', async () => {
    const { packages: locked } = lock;
    lock = { ...lock, packages: { ...locked, cherry: { ...(made[2] as Made).entry, sha256: '00' } } };
    const own = packages();
    const said = await message(own.install(pyodide, own.fetch(['cherry'], { wheels })));
    lock = { ...lock, packages: locked };
    expect(said).to.include('cherry-3.0-py3-none-any.whl is not the file that was locked: its SHA-256 is');
    expect(() => version('cherry')).to.throw('ModuleNotFoundError');
  });

  it('names a wheel that is listed and missing', async () => {
    const [apple, ...others] = made as [Made, ...Made[]];
    made = others;
    const own = packages();
    const said = await message(own.install(pyodide, own.fetch(['apple'], { wheels })));
    made = [apple, ...others];
    expect(said).to.include('Could not load apple-1.5-py3-none-any.whl: 404 Not Found');
    expect(said).to.include('Check that the wheels lie beside the lock that lists them.');
  });

  it('refuses wheels that were built for another Pyodide', async () => {
    const { info } = lock;
    lock = { ...lock, info: { ...info, abi_version: '2020_0' } };
    const own = packages();
    const said = await message(own.install(pyodide, own.fetch(['cherry'], { wheels })));
    lock = { ...lock, info };
    expect(said).to.include(`is for Pyodide's ABI 2020_0;`);
  });

  it('hashes the same with and without the browser’s help', async () => {
    const { bytes, entry } = made[0] as Made;
    expect(await sha256(bytes, pyodide)).to.equal(entry.sha256);
    expect(hashlibSha256(bytes, pyodide)).to.equal(entry.sha256);
  });
});
