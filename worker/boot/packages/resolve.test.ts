import type { LockfilePackage } from 'pyodide';
import { expect } from '../../../test/helpers/expect.ts';
import type { PackageSource } from './package-source.ts';
import { packagesOfModules, resolve } from './resolve.ts';

const source = (
  name: string,
  packages: Record<string, [version: string, depends?: string[], imports?: string[]]>,
  held: (file: string) => boolean = () => true,
): PackageSource => {
  const entries = Object.entries(packages).map(([key, [version, depends = [], imports = [key]]]) => {
    const entry = { name: key, version, depends, imports, file_name: `${key}-${version}.whl` };
    return [key, entry as LockfilePackage] as const;
  });
  return {
    name,
    lock: {
      info: { arch: 'wasm32', abi_version: '2026_0', platform: 'emscripten', version: '', python: '3.14.2' },
      packages: Object.fromEntries(entries),
    },
    locate: (file) => (held(file) ? new URL(file, `https://${name}.example/`) : null),
  };
};

const own = source('Pyodide', {
  numpy: ['2.4.6'],
  pandas: ['3.0.2', ['numpy', 'python_dateutil']],
  'python-dateutil': ['2.9.0.post0', [], ['dateutil']],
});

const addresses = (lines: string[], sources: PackageSource[]): string[] =>
  [...resolve(lines, sources).wheels.values()].map(({ url }) => url.href);

describe('resolve', () => {
  it('finds what requirements need in turn, each once', () => {
    expect(addresses(['pandas', 'numpy', ''], [own])).to.deep.equal([
      'https://pyodide.example/pandas-3.0.2.whl',
      'https://pyodide.example/numpy-2.4.6.whl',
      'https://pyodide.example/python-dateutil-2.9.0.post0.whl',
    ]);
  });

  it('takes the first source whose version fits', () => {
    const wheels = source('wheels', { numpy: ['2.5.0'] });
    expect(addresses(['numpy'], [wheels, own])).to.deep.equal(['https://wheels.example/numpy-2.5.0.whl']);
    expect(addresses(['numpy<2.5'], [wheels, own])).to.deep.equal([
      'https://pyodide.example/numpy-2.4.6.whl',
    ]);
  });

  it('skips what a marker excludes', () => {
    expect(addresses(['numpy ; sys_platform == "win32"'], [own])).to.be.empty;
    expect(() => resolve(['numpy ; os = "nt"'], [own])).to.throw(
      'The requirement "numpy ; os = "nt"" is not',
    );
  });

  it('says what the sources have instead', () => {
    const empty = source('Pyodide', { scipy: ['1.18.0'] }, () => false);
    const { unlisted } = resolve(['numpy<2', 'scipy', 'other'], [own, empty]);
    expect(unlisted.map(({ requirement, reason }) => `${requirement.name}: ${reason}`)).to.deep.equal([
      'numpy: Pyodide has numpy 2.4.6',
      'scipy: Pyodide has scipy 1.18.0, but this site does not hold scipy-1.18.0.whl',
      'other: no lock lists it',
    ]);
  });

  it('does not take a package that something else needs for a version that is required', () => {
    const { unlisted } = resolve(['pandas', 'numpy<2'], [own]);
    expect(unlisted.map(({ requirement }) => requirement.text)).to.deep.equal(['numpy<2']);
  });

  it('takes what the library holds for fulfilled, and notes another major version', () => {
    const provided = { gradio: 6 };
    const notes = (line: string): readonly string[] => {
      const plan = resolve([line], [own], provided);
      expect(plan.wheels.size + plan.unlisted.length, line).to.equal(0);
      return plan.notes;
    };
    for (const line of ['gradio', 'gradio==6.31.0', 'gradio>=4', 'gradio>5,<7', 'gradio~=6.1', 'gradio<=6.2'])
      expect(notes(line), line).to.be.empty;
    for (const line of ['gradio==4.44.0', 'gradio<6', 'gradio>=7', 'gradio~=5.0', 'gradio<=5.9'])
      expect(notes(line), line).to.deep.equal([
        `The requirement "${line}" is not followed: gradio 6 is built in.`,
      ]);
  });

  it('notes extras, which locks do not list', () => {
    expect(resolve(['numpy[dev]'], [own]).notes).to.have.length(1);
    expect(resolve(['other[dev]'], [own]).notes).to.be.empty;
  });
});

describe('packagesOfModules', () => {
  it('knows which package a module is from', () => {
    expect(packagesOfModules(['dateutil', 'numpy', 'nowhere'], [own])).to.deep.equal([
      'python-dateutil',
      'numpy',
    ]);
  });
});
