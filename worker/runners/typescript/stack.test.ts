import { expect } from '../../../test/helpers/expect.ts';
import { SourceMap } from './source-map.ts';
import { userFrames } from './stack.ts';

const files = new Map([
  ['gradio-lite/one/app.ts', { name: 'app.ts', map: null }],
  ['gradio-lite/one/lib/a.ts', { name: 'lib/a.ts', map: new SourceMap(';AACA,SAAS') }],
]);

describe('userFrames', () => {
  it("reads V8's form", () => {
    const stack = [
      'Error: no',
      '    at crash (gradio-lite/one/app.ts:3:9)',
      '    at async Object.run (gradio-lite/one/app.ts:7:2)',
      '    at gradio-lite/one/app.ts:9:1',
      '    at serve (http://localhost/worker.js:1:20)',
    ].join('\n');
    expect(userFrames(stack, files)).to.deep.equal([
      'at crash (app.ts:3:9)',
      'at Object.run (app.ts:7:2)',
      'at app.ts:9:1',
    ]);
  });

  it('reads the form of Firefox and Safari', () => {
    const stack =
      'crash@gradio-lite/one/app.ts:3:9\n@gradio-lite/one/app.ts:9:1\nserve@http://localhost/worker.js:1:20\n';
    expect(userFrames(stack, files)).to.deep.equal(['at crash (app.ts:3:9)', 'at app.ts:9:1']);
  });

  it('maps places back', () => {
    // Line 2 of the code: column 0 is 2:1 of the source, column 9 is 2:10.
    expect(userFrames('    at f (gradio-lite/one/lib/a.ts:2:12)', files)).to.deep.equal([
      'at f (lib/a.ts:2:10)',
    ]);
  });
});
