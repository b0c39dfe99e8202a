import { expect } from '../../test/helpers/expect.ts';
import { shareSmallModules } from './shared-modules.ts';

const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
// A custom section without content, named "a".
const NAMED = [...EMPTY, 0, 2, 1, 0x61];

describe('shareSmallModules', () => {
  const stock = WebAssembly.Module;

  it('makes one module of equal bytes, until it is called off', () => {
    const stop = shareSmallModules();
    const compile = (bytes: number[]): WebAssembly.Module => new WebAssembly.Module(Uint8Array.from(bytes));
    const [first, second, other] = [compile(EMPTY), compile(EMPTY), compile(NAMED)];
    expect(first).to.equal(second).and.not.equal(other);
    expect(first).to.be.instanceOf(stock);
    expect(WebAssembly.Module.exports(first)).to.be.empty;
    expect(() => compile([1, 2, 3])).to.throw(WebAssembly.CompileError);
    stop();
    expect(WebAssembly.Module).to.equal(stock);
    expect(compile(EMPTY)).not.to.equal(first);
  });
});
