import { expect } from '../../../test/helpers/expect.ts';
import { transpile } from './transpile.ts';

const lineOf = (code: string, text: string): number =>
  code.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('transpile', () => {
  it('keeps lines, and maps columns back over removed types', async () => {
    const source =
      'interface Point {\n  x: number;\n}\nconst f = (a: string, b?: Point): string => { throw new Error(a as string); };\n';
    const { code, map } = await transpile(source, 'app.ts');
    expect(lineOf(code, 'throw new Error')).to.equal(4);
    const column = code.split('\n')[3]!.indexOf('new Error');
    expect(map?.original({ line: 4, column })).to.deep.equal({
      line: 4,
      column: source.split('\n')[3]!.indexOf('new Error'),
    });
  });

  it('drops imports of types alone', async () => {
    const { code } = await transpile(
      "import type { A } from './a';\nimport { b, type C } from './b';\nb as C;",
      'app.ts',
    );
    expect(code).not.to.contain('./a');
    expect(code).to.contain("import { b, } from './b'");
  });

  it('leaves JavaScript as it is', async () => {
    expect(await transpile('a < b > (c)', 'lib.js')).to.deep.equal({ code: 'a < b > (c)', map: null });
  });

  it('says where a syntax error is', async () => {
    const failed = await transpile('const a = 1;\nconst b = ;', 'app.ts').catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(SyntaxError);
    expect((failed as Error).message).to.match(/^app\.ts:2:11: /);
  });

  it('is not led to the compiler by prose', async () => {
    const source =
      "/** @param a - see namespace X { */\nconst css = `@media print { .a { @b } }`; // (@decorated)\nconst mail = ' @you';";
    const { code } = await transpile(source, 'app.ts');
    // The compiler would have rewritten the spacing and quotes.
    expect(code).to.equal(source);
  });

  it('compiles namespaces, decorators and accessors', async () => {
    const source = [
      'namespace Shapes { export const corners = 4; }',
      'const seen: string[] = [];',
      'function note(_value: unknown, { name }: { name: string | symbol }) { seen.push(String(name)); }',
      'class Box { @note area(): number { return Shapes.corners; } accessor side = 2; }',
      'export const result = [new Box().area(), new Box().side, seen];',
    ].join('\n');
    const { code, map } = await transpile(source, 'app.ts');
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const { result } = (await import(/* @vite-ignore */ url)) as { result: unknown };
    expect(result).to.deep.equal([4, 2, ['area']]);
    const line = lineOf(code, 'return Shapes.corners');
    const column = code.split('\n')[line - 1]!.indexOf('return');
    expect(map?.original({ line, column })?.line).to.equal(4);
  });

  it('compiles parameter decorators', async () => {
    const source =
      'const marks: number[] = [];\nconst mark = (_t: object, _k: unknown, i: number) => void marks.push(i);\nclass A { m(a: string, @mark b: string) { return a + b; } }\nexport { marks };';
    const { code } = await transpile(source, 'app.ts');
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const { marks } = (await import(/* @vite-ignore */ url)) as { marks: number[] };
    expect(marks).to.deep.equal([1]);
  });

  it('says where the compiler found a syntax error', async () => {
    const failed = await transpile('namespace A { export const x = 1 }\nconst b = ;', 'app.ts').catch(
      (e: unknown) => e,
    );
    expect((failed as Error).message).to.match(/^app\.ts:2:11: /);
  });
});
