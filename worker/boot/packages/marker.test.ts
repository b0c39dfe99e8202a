import { expect } from '../../../test/helpers/expect.ts';
import { evaluateMarker, pyodideEnvironment } from './marker.ts';

const holds = (marker: string): boolean => evaluateMarker(marker, pyodideEnvironment('3.14.2'));

describe('evaluateMarker', () => {
  it('answers for Python in a browser', () => {
    expect(holds('python_version >= "3.10"')).to.be.true;
    expect(holds("python_version < '3.9'")).to.be.false;
    expect(holds('python_full_version == "3.14.*"')).to.be.true;
    expect(holds('sys_platform == "win32"')).to.be.false;
    expect(holds('"emscripten" == sys_platform')).to.be.true;
    expect(holds('platform_machine in "x86_64 wasm32"')).to.be.true;
    expect(holds('os_name not in "nt java"')).to.be.true;
    expect(holds('extra == "dev"')).to.be.false;
  });

  it('binds "and" closer than "or"', () => {
    const [yes, no] = ['os_name == "posix"', 'os_name == "nt"'];
    expect(holds(`${yes} or ${no} and ${no}`)).to.be.true;
    expect(holds(`(${yes} or ${no}) and ${no}`)).to.be.false;
    expect(holds(`${no} and ${yes} or ${yes}`)).to.be.true;
  });

  it('reads on after a part that has decided', () => {
    expect(() => holds('os_name == "posix" or nonsense == "1"')).to.throw(SyntaxError, 'nonsense');
  });

  it('refuses what is no marker', () => {
    for (const marker of ['', 'os_name', 'os_name = "nt"', '(os_name == "nt"', 'os_name == "nt" extra'])
      expect(() => holds(marker), marker).to.throw(SyntaxError, 'is not an environment marker');
  });
});
