import { expect } from '../test/helpers/expect.ts';
import { decodeSource, encodeSource, longestSource } from './share.ts';

const refusal = async (code: string): Promise<string> => {
  try {
    await decodeSource(code);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
};

describe('share', () => {
  it('gives back the same source, whatever its characters', async () => {
    for (const source of ['', 'print("héllo 🌍 世界")\n', 'a\r\nb\u0000c', 'x'.repeat(200_000)])
      expect(await decodeSource(await encodeSource(source))).to.equal(source);
  });

  it('uses only characters that need no escaping in an address', async () => {
    const source = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(300 + index * 7)).join('');
    expect(await encodeSource(source)).to.match(/^[\w-]+$/);
  });

  it('makes source code shorter', async () => {
    const source = 'gr.Textbox(label="Name")\n'.repeat(100);
    expect((await encodeSource(source)).length).to.be.lessThan(source.length / 10);
  });

  it('says so when the link was cut off', async () => {
    const code = await encodeSource('import gradio as gr\n\nprint("a line that is long enough to be cut")\n');
    expect(await refusal(code.slice(0, -12))).to.include('incomplete or damaged');
  });

  it('says so when the link holds other characters', async () => {
    expect(await refusal('not*base64')).to.include('incomplete or damaged');
    expect(await refusal('____')).to.include('incomplete or damaged');
  });

  it('stops unpacking at the limit', async () => {
    const code = await encodeSource(' '.repeat(longestSource + 1));
    expect(await refusal(code)).to.include(`${longestSource} characters`);
  });
});
