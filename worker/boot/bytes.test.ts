import { expect } from '../../test/helpers/expect.ts';
import { gunzip, readBytes } from './bytes.ts';

describe('gunzip', () => {
  const plain = new TextEncoder().encode('PK a zip');

  it('unpacks gzip, and passes on what a server has unpacked', async () => {
    const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(packed).not.to.deep.equal(plain);
    expect(await gunzip(packed)).to.deep.equal(plain);
    expect(await gunzip(plain)).to.equal(plain);
  });
});

describe('readBytes', () => {
  it('counts what arrives', async () => {
    let counted = 0;
    const bytes = await readBytes(new Response(new Uint8Array(70_000)), (arrived) => (counted += arrived));
    expect([bytes.length, counted]).to.deep.equal([70_000, 70_000]);
  });

  it('takes an answer without a body for no bytes', async () => {
    expect(await readBytes(new Response(null), () => {})).to.have.length(0);
  });
});
