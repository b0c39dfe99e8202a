import { expect } from '../../test/helpers/expect.ts';
import { adopt } from './adopt.ts';
import { authorCss, type AuthorCssOptions } from './author-css.ts';
import { scopedSelector } from './author-selector.ts';
import baseCss from './base.css?inline';

const scope = '.gradio-container[data-app="3"]';
const strong = `${scope}:not(#_#_)`;

describe('scopedSelector', () => {
  const cases: Record<string, string> = {
    '.foo': 'S .foo',
    '*': 'S *',
    '.a, .b > .c': 'S .a, S .b > .c',
    'body, html, :root': 'S, S, S',
    '.gradio-container': 'S',
    '.gradio-container-6-31-0 .x': 'S .x',
    '.gradio-container > .main': 'S > .main',
    'html body > .gradio-container > main ~ p': 'S > main ~ p',
    'gradio-app': 'S',
    '.dark': 'S.dark',
    '.dark .foo': 'S.dark .foo',
    'body.dark > .foo': 'S.dark > .foo',
    ':root .dark .foo': 'S.dark .foo',
    '.gradio-container.dark': 'S.dark',
    '.foo .dark': 'S .foo .dark',
    'body:has(.open) .foo': 'S:has(.open) .foo',
    'body:not(.dark) .foo': 'S:not(.dark) .foo',
    'body::before': 'S::before',
    '::selection': 'S ::selection',
    'body + .foo': 'S .foo',
    ':is(body, .a) .b': 'S :is(body, .a) .b',
    '[title="a, b > c"] .d': 'S [title="a, b > c"] .d',
    'li:nth-child(2n + 1 of .a, .b)': 'S li:nth-child(2n + 1 of .a, .b)',
    '#\\31 23 .a\\,b': 'S #\\31 23 .a\\,b',
    '.gradio-container-wide': 'S .gradio-container-wide',
    'body-part html-like': 'S body-part html-like',
  };
  for (const [selector, expected] of Object.entries(cases)) {
    it(`${selector} → ${expected}`, () => {
      expect(scopedSelector(selector, 'S')).to.equal(expected);
    });
  }

  it('leaves nested selectors to their parent, but finds the scheme on the scope', () => {
    expect(scopedSelector('& .x', 'S', true)).to.equal('& .x');
    expect(scopedSelector('&:hover, > .y', 'S', true)).to.equal('&:hover, > .y');
    expect(scopedSelector('.dark &', 'S', true)).to.equal('&:is(S.dark, S.dark *)');
    expect(scopedSelector('body.dark .x &', 'S', true)).to.equal('S.dark .x &');
    expect(scopedSelector('.x &', 'S', true)).to.equal('.x &');
  });
});

describe('authorCss', () => {
  let page: HTMLElement;
  let adopted: CSSStyleSheet[] = [];

  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'));
    page.setHTMLUnsafe(`<p class="foo">outside</p><button>outside</button>
      <div class="gradio-container" data-app="3"><button class="go">go</button><p class="foo" id="p">x</p>
      <div class="card"><span>s</span></div></div>`);
  });

  afterEach(() => {
    page.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !adopted.includes(sheet));
    adopted = [];
  });

  const use = (css: string, options?: AuthorCssOptions) => {
    const author = authorCss(css, scope, options);
    document.adoptedStyleSheets.push(author.sheet);
    adopted.push(author.sheet);
    return author;
  };
  const container = () => page.querySelector('.gradio-container')!;
  const style = (selector: string) => getComputedStyle(page.querySelector(selector)!);

  it('applies inside the container only', () => {
    use('.foo { color: rgb(1, 2, 3) } body { --x: 1 } button { opacity: 0.5 }');
    expect(style('.gradio-container .foo').color).to.equal('rgb(1, 2, 3)');
    expect(style('.foo').color).to.equal('rgb(0, 0, 0)');
    expect(style('button').opacity).to.equal('1');
    expect(getComputedStyle(document.body).getPropertyValue('--x')).to.equal('');
    expect(getComputedStyle(container()).getPropertyValue('--x')).to.equal('1');
  });

  it('wins over components, whichever sheet came last, and gives back what it changed', () => {
    const { sheet } = use('.go { color: rgb(1, 2, 3) } * { letter-spacing: 3px }');
    adopt(`${baseCss} .gradio-container.gradio-container .go.go.go { color: teal; letter-spacing: 0 }`);
    expect(style('.go').color).to.equal('rgb(1, 2, 3)');
    expect(style('.go').letterSpacing).to.equal('3px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    expect(style('.go').color).to.equal('rgb(0, 128, 128)');
  });

  it('reaches rules inside conditions and layers', () => {
    use(`@media screen { @supports (display: grid) { .foo { color: rgb(4, 5, 6) } } }
      @layer app { .foo { font-style: italic } .foo.foo.foo { text-indent: 1px } } .foo { text-indent: 2px }
      @container (min-width: 1px) { .foo { font-size: 99px } }`);
    expect(style('.gradio-container .foo').color).to.equal('rgb(4, 5, 6)');
    expect(style('.gradio-container .foo').fontStyle).to.equal('italic');
    expect(style('#p').textIndent).to.equal('2px');
    expect(style('.foo').color).to.equal('rgb(0, 0, 0)');
    expect(style('.foo').fontStyle).to.equal('normal');
  });

  it('finds the dark scheme on the container, in nested rules too', () => {
    use(
      `.dark .foo { color: rgb(1, 1, 1) } .card { span { color: rgb(2, 2, 2); .dark & { color: rgb(3, 3, 3) } } }`,
    );
    const colors = () => [style('#p').color, style('.card span').color];
    expect(colors()).to.deep.equal(['rgb(0, 0, 0)', 'rgb(2, 2, 2)']);
    container().classList.add('dark');
    expect(colors()).to.deep.equal(['rgb(1, 1, 1)', 'rgb(3, 3, 3)']);
  });

  it('keeps keyframes, fonts and pages as they are', () => {
    const { sheet } = use(`@keyframes spin { from { opacity: 0 } to { opacity: 1 } }
      @font-face { font-family: Own; src: url(data:font/woff2;base64,AA) } @page :first { margin: 1cm }`);
    const texts = [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(/\s+/g, ' '));
    expect(texts[0]).to.equal('@keyframes spin { 0% { opacity: 0; } 100% { opacity: 1; } }');
    expect(texts[1]).to.contain('data:font/woff2;base64,AA');
    expect(texts[2]).to.contain('@page :first');
    expect([...document.fonts].map(({ family }) => family)).to.include('Own');
  });

  it('drops rules that do not parse and keeps the others', () => {
    const { sheet } = use('.a { color: red } ::: { color: red } } .b { nonsense: 1; color: blue }');
    expect([...sheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText)).to.deep.equal([
      `${strong} .a`,
    ]);
  });

  it('sends addresses through the app, but for data and what only looks like an address', () => {
    const seen: string[] = [];
    const { sheet } = use(
      `/* url(no.png) */ .a { background: url('/gradio_api/file=a b.png'); content: "url(no)" }
       .b { background: url( c.png ), url(data:image/png;base64,AA); mask: url(#m) }`,
      { address: (url) => (seen.push(url), `blob:${seen.length}`) },
    );
    expect(seen).to.deep.equal(['/gradio_api/file=a b.png', 'c.png']);
    const texts = [...sheet.cssRules].map((rule) => rule.cssText).join();
    expect(texts).to.contain('url("blob:1")').and.to.contain('url("blob:2")').and.to.contain('"url(no)"');
  });

  it('loads imports, scoped and under their conditions, before the text itself', async () => {
    const files: Record<string, string> = {
      [`${location.origin}/css/one.css`]:
        '@import "two.css"; .foo { color: rgb(1, 1, 1); background: url(one.png) }',
      [`${location.origin}/css/two.css`]: 'body { --two: 2 }',
      'https://fonts.example/css?a;b': '.foo { font-style: italic }',
      [`${location.origin}/print.css`]: '.foo { color: red !important }',
    };
    const asked: string[] = [];
    const load = async (url: string) => (asked.push(url), files[url] ?? Promise.reject(new Error('404')));
    const { imported, sheet } = use(
      `@charset "utf-8"; /* first */ @import url("/css/one.css");
       @import 'https://fonts.example/css?a;b' supports((display: grid) and (color: red)) screen and (min-width: 1px);
       @import url(/print.css) layer(print) print; .foo { text-indent: 7px }`,
      { load },
    );
    expect(style('#p').textIndent).to.equal('7px');
    await imported;
    expect(asked.sort()).to.deep.equal(Object.keys(files).sort());
    expect([style('#p').color, style('#p').fontStyle]).to.deep.equal(['rgb(1, 1, 1)', 'italic']);
    expect(style('#p').backgroundImage).to.equal(`url("${location.origin}/css/one.png")`);
    expect(style('.gradio-container').getPropertyValue('--two')).to.equal('2');
    expect([style('.foo').fontStyle, style('#p').textIndent]).to.deep.equal(['normal', '7px']);
    expect(sheet.cssRules[0]).to.have.property('selectorText', strong);
  });

  it('asks another origin only where the author wrote it in full', async () => {
    const base = document.head.appendChild(
      Object.assign(document.createElement('base'), { href: 'https://cdn.example/' }),
    );
    const warn = console.warn;
    const warnings: unknown[][] = [];
    console.warn = (...args: unknown[]) => void warnings.push(args);
    const asked: string[] = [];
    try {
      const load = async (url: string) => (asked.push(url), '');
      await use('@import "near.css"; @import "https://far.example/x.css";', { load }).imported;
    } finally {
      console.warn = warn;
      base.remove();
    }
    expect(asked).to.deep.equal(['https://far.example/x.css']);
    expect(String(warnings[0]?.[1])).to.contain('https://cdn.example/near.css is on another origin');
  });
});

describe('adopt', () => {
  it('adopts a text once a document', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument!;
    const css = '.adopted-once { color: rgb(7, 7, 7) }';
    const before = document.adoptedStyleSheets.length;
    for (let i = 0; i < 3; i++) {
      adopt(css);
      adopt(css, inner);
    }
    expect(document.adoptedStyleSheets).to.have.length(before + 1);
    expect(inner.adoptedStyleSheets).to.have.length(1);
    const p = inner.body.appendChild(inner.createElement('p'));
    p.className = 'adopted-once';
    expect(inner.defaultView!.getComputedStyle(p).color).to.equal('rgb(7, 7, 7)');
    frame.remove();
  });
});
