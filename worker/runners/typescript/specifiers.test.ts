import { expect } from '../../../test/helpers/expect.ts';
import { resolve } from './specifiers.ts';

const files = new Set(['app.ts', 'lib/a.ts', 'lib/index.ts', 'data.json', 'old.js']);
const at = (specifier: string, importer = 'app.ts', imports: Record<string, string> = {}) =>
  resolve(specifier, importer, { imports, has: (name) => files.has(name) });

describe('resolve', () => {
  it('finds files with and without their ending', () => {
    expect(at('./lib/a.ts')).to.deep.equal({ kind: 'file', name: 'lib/a.ts' });
    expect(at('./lib/a')).to.deep.equal({ kind: 'file', name: 'lib/a.ts' });
    expect(at('./lib/a.js')).to.deep.equal({ kind: 'file', name: 'lib/a.ts' });
    expect(at('./lib')).to.deep.equal({ kind: 'file', name: 'lib/index.ts' });
    expect(at('../data.json', 'lib/a.ts')).to.deep.equal({ kind: 'file', name: 'data.json' });
    expect(at('/old', 'lib/a.ts')).to.deep.equal({ kind: 'file', name: 'old.js' });
  });

  it('knows the API by both names', () => {
    expect(at('gradio-lite')).to.deep.equal({ kind: 'api' });
    expect(at('gradio')).to.deep.equal({ kind: 'api' });
  });

  it('follows the import map, the longest prefix first', () => {
    const imports = {
      three: 'https://cdn/three.js',
      'three/': 'https://cdn/three/',
      'three/addons/': 'https://cdn/addons/',
    };
    expect(at('three', 'app.ts', imports)).to.deep.equal({ kind: 'url', url: 'https://cdn/three.js' });
    expect(at('three/src/a.js', 'app.ts', imports)).to.deep.equal({
      kind: 'url',
      url: 'https://cdn/three/src/a.js',
    });
    expect(at('three/addons/b.js', 'app.ts', imports)).to.deep.equal({
      kind: 'url',
      url: 'https://cdn/addons/b.js',
    });
  });

  it('leaves URLs alone', () => {
    expect(at('https://esm.sh/lodash')).to.deep.equal({ kind: 'url', url: 'https://esm.sh/lodash' });
  });

  it('says what to do about a name it does not know', () => {
    expect(() => at('lodash')).to.throw('https://esm.sh/lodash');
    expect(() => at('toString')).to.throw('import map');
    expect(() => at('./missing')).to.throw('the app has no file "missing"');
  });
});
