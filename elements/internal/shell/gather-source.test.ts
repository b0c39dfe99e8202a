import { expect } from '../../../test/helpers/expect.ts';
import {
  dedent,
  gatherSource,
  requirementLines,
  requirementWords,
  SourceError,
  statedLanguage,
} from './gather-source.ts';

/** An element with this content, as the page's parser makes it; the text directly in it apart, as the element has it. */
function parsed(html: string, attributes = ''): { host: HTMLElement; text: string } {
  // Not <gradio-lite>, which would start.
  const template = document.createElement('template');
  template.innerHTML = `<div ${attributes}>${html}</div>`;
  const host = template.content.firstElementChild as HTMLElement;
  const texts = [...host.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const text = texts.map(({ textContent }) => textContent).join('');
  return { host, text };
}

const gathered = (html: string, attributes?: string) => {
  const { host, text } = parsed(html, attributes);
  return gatherSource(host, text, null);
};

const refusal = (html: string, attributes?: string): Promise<string> =>
  gathered(html, attributes).then(
    () => 'gathered',
    (error: unknown) => {
      expect(error).to.be.instanceOf(SourceError).and.include({ stage: 'app' });
      return (error as Error).message;
    },
  );

describe('gatherSource', () => {
  const stockFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = stockFetch;
  });

  const serve = (files: Record<string, string>): void => {
    globalThis.fetch = async (input) => {
      const name = new URL(String(input)).pathname.slice(1);
      const text = files[name];
      return text === undefined
        ? new Response('', { status: 404, statusText: 'Not Found' })
        : new Response(text, { headers: { 'content-type': 'text/plain' } });
    };
  };

  it('takes bare text as Python', async () => {
    const source = await gathered('\n    import gradio as gr\n    if True:\n        print(1)\n');
    expect(source).to.include({ language: 'python', entrypoint: 'app.py' });
    expect(source.files).to.deep.equal([
      { name: 'app.py', content: 'import gradio as gr\nif True:\n    print(1)\n' },
    ]);
  });

  it('takes scripts, whose text needs no escaping', async () => {
    const python = await gathered('<script type="text/python">print(1 <2)</script>');
    expect(python.files).to.deep.equal([{ name: 'app.py', content: 'print(1 <2)\n' }]);
    const typescript = await gathered('<script type="text/typescript">const a = 1 <b;</script>');
    expect(typescript).to.include({ language: 'typescript', entrypoint: 'app.ts' });
  });

  it('takes <gradio-code> in either language, and no other', async () => {
    expect(await gathered('<gradio-code>x = 1</gradio-code>')).to.include({ language: 'python' });
    expect(await gathered('<gradio-code lang="python">x = 1</gradio-code>')).to.include({
      language: 'python',
    });
    expect(await gathered('<gradio-code lang="typescript">let x</gradio-code>')).to.include({
      language: 'typescript',
    });
    expect(await refusal('<gradio-code lang="ruby">x</gradio-code>')).to.equal(
      '<gradio-code> takes lang="python" or lang="typescript"; got "ruby".',
    );
  });

  it('takes many files with one entrypoint, and requirements', async () => {
    const source = await gathered(`
      <gradio-file name="parts/one.py">ONE = 1</gradio-file>
      <gradio-file name="main.py" entrypoint>
        from parts.one import ONE
      </gradio-file>
      <gradio-file name="data.csv" url="data/d.csv"></gradio-file>
      <gradio-requirements>
        numpy>=2  # arrays
        # nothing
        pandas
      </gradio-requirements>`);
    expect(source).to.include({ entrypoint: 'main.py', language: 'python' });
    expect(source.requirements).to.deep.equal(['numpy>=2', 'pandas']);
    expect(source.files).to.deep.equal([
      { name: 'parts/one.py', content: 'ONE = 1\n' },
      { name: 'main.py', content: 'from parts.one import ONE\n' },
      { name: 'data.csv', url: new URL('data/d.csv', document.baseURI).href },
    ]);
    expect(await refusal('<gradio-file>x</gradio-file>')).to.include('needs a name attribute');
    expect(
      await refusal(
        '<gradio-file name="a.py" entrypoint></gradio-file><gradio-file name="b.py" entrypoint></gradio-file>',
      ),
    ).to.equal('One file is the entrypoint; both "a.py" and "b.py" say they are.');
  });

  it('reads src with the requirements.txt beside it', async () => {
    serve({ 'apps/app.py': 'import numpy', 'apps/requirements.txt': 'numpy\n' });
    const source = await gathered('', 'src="/apps/app.py"');
    expect(source.files).to.deep.equal([{ name: 'app.py', content: 'import numpy' }]);
    expect(source.requirements).to.deep.equal(['numpy']);
    serve({ 'apps/app.ts': 'export {}' });
    const typescript = await gathered('', 'src="/apps/app.ts"');
    expect(typescript).to.include({ language: 'typescript', entrypoint: 'app.ts' });
    expect(typescript.requirements).to.be.empty;
    expect(await refusal('', 'src="/none.py"')).to.match(
      /Could not load the app from .*\/none\.py: 404 Not Found\./,
    );
  });

  it('reads requirements from an attribute: words, or the name of a file', async () => {
    serve({ 'needs.txt': 'numpy\npandas # tables\n' });
    expect((await gathered('x', 'requirements="/needs.txt"')).requirements).to.deep.equal([
      'numpy',
      'pandas',
    ]);
    expect((await gathered('x', 'requirements="numpy pandas>=2, <3"')).requirements).to.deep.equal([
      'numpy',
      'pandas>=2, <3',
    ]);
  });

  it('makes addresses of lock and wheels absolute; wheels is a folder', async () => {
    const source = await gathered('x', 'lock="locks/app.json" wheels="wheels"');
    expect(source.lock).to.equal(new URL('locks/app.json', document.baseURI).href);
    expect(source.wheels).to.equal(new URL('wheels/', document.baseURI).href);
    expect((await gathered('x', 'wheels="wheels/"')).wheels).to.equal(source.wheels);
    expect(await gathered('x')).to.include({ lock: null, wheels: null, folder: null });
  });

  it('says that the page took a part of the code for HTML', async () => {
    expect(await refusal('gr.HTML("<b>hi</b>")')).to.match(/holds <b>.*<script type="text\/python">/);
    expect(await refusal('if a<b: pass')).to.match(/holds <b:/);
    expect(await gathered('x = 1 <script>1</script>')).to.include({ entrypoint: 'app.py' });
  });

  it('says that there is no code', async () => {
    expect(await refusal('  \n ')).to.include('holds no code');
    expect(await refusal('<gradio-requirements>numpy</gradio-requirements>')).to.include('holds no code');
  });

  it('knows the language before anything is fetched', () => {
    const language = (html: string, attributes?: string) => {
      const { host, text } = parsed(html, attributes);
      return statedLanguage(host, text);
    };
    expect(language('print(1)')).to.equal('python');
    expect(language('', 'src="a/app.ts?v=1"')).to.equal('typescript');
    expect(language('<gradio-file name="a.ts" entrypoint></gradio-file>')).to.equal('typescript');
    expect(language('<gradio-code lang="ruby">x</gradio-code>')).to.equal('python');
  });
});

describe('dedent', () => {
  it('removes what all lines share, tabs or spaces, and keeps line numbers', () => {
    expect(dedent('\n\t\ta\n\t\t\tb\n\n\t\tc\n\t')).to.equal('a\n\tb\n\nc\n');
    expect(dedent('a\n  b')).to.equal('a\n  b\n');
    expect(dedent('\n\n  a')).to.equal('\na\n');
  });
});

describe('requirements', () => {
  it('stand one a line with comments', () =>
    expect(requirementLines('numpy # a\n#b\n\n x @ https://example.org/x.whl#sha256=1\n')).to.deep.equal([
      'numpy',
      'x @ https://example.org/x.whl#sha256=1',
    ]));

  it('stand in an attribute with commas or spaces between them', () => {
    expect(requirementWords('numpy,pandas[excel, html]>=2 scipy')).to.deep.equal([
      'numpy',
      'pandas[excel, html]>=2',
      'scipy',
    ]);
    expect(
      requirementWords('numpy; sys_platform == "emscripten" and os_name == "posix", scipy'),
    ).to.deep.equal(['numpy; sys_platform == "emscripten" and os_name == "posix"', 'scipy']);
  });
});
