/** TypeScript → JavaScript, in the worker: the small transpiler where it suffices, the compiler where it does not. */
import { transform } from 'sucrase';
import { SourceMap } from './source-map.ts';

/** A transpiled file. */
export interface Transpiled {
  code: string;
  /** null when the code is the source itself. */
  map: SourceMap | null;
}

/** Syntax that sucrase drops in silence, or leaves in a form that no browser runs. */
const needsCompiler = [
  /^\s*(?:export\s+)?(?:namespace|module)\s+[\w$.]+\s*\{/m,
  /^\s*(?:export\s+)?import\s+[\w$]+\s*=\s*[\w$.]+/m,
  /(?:^|[\s(,{;])@[A-Za-z_$][\w$.]*/m,
  /\baccessor\s+[#\w$]/,
];
const parameterDecorator = /[(,]\s*@[A-Za-z_$]/;

/** Comments and strings, where an `@` is no decorator. */
const prose = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const syntaxError = (file: string, place: string, message: string): SyntaxError =>
  new SyntaxError(`${file}:${place}: ${message}`);

/** The position at the end of sucrase's messages, and their own beginning. */
const position = /\((\d+:\d+)\)$/;
const preamble = /^Error transforming [^:]*: /;

function withSucrase(source: string, file: string): Transpiled {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      preserveDynamicImport: true,
      filePath: file,
      sourceMapOptions: { compiledFilename: file },
    });
    return { code, map: sourceMap ? new SourceMap(sourceMap.mappings) : null };
  } catch (error) {
    const { message } = error as Error;
    const place = position.exec(message)?.[1] ?? '1:1';
    throw syntaxError(file, place, message.replace(preamble, '').replace(position, '').trim());
  }
}

async function withCompiler(
  source: string,
  file: string,
  experimentalDecorators: boolean,
): Promise<Transpiled> {
  const { default: ts } = await import('typescript');
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(source, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      sourceMap: true,
      experimentalDecorators,
    },
  });
  const first = diagnostics?.[0];
  if (first?.file && first.start !== undefined) {
    const { line, character } = first.file.getLineAndCharacterOfPosition(first.start);
    throw syntaxError(
      file,
      `${line + 1}:${character + 1}`,
      ts.flattenDiagnosticMessageText(first.messageText, '\n'),
    );
  }
  const map = JSON.parse(sourceMapText ?? '{"mappings":""}') as { mappings: string };
  return { code: outputText.replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: new SourceMap(map.mappings) };
}

/** Transpiles a file by its ending. Throws SyntaxError with `file:line:column`. */
export async function transpile(source: string, file: string): Promise<Transpiled> {
  if (/\.m?js$/.test(file)) return { code: source, map: null };
  const code = source.replace(prose, ' ');
  if (!needsCompiler.some((syntax) => syntax.test(code))) return withSucrase(source, file);
  // The standard's decorators have none for parameters; those need the older kind.
  return withCompiler(source, file, parameterDecorator.test(code));
}
