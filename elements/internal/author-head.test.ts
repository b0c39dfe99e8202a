import { expect } from '../../test/helpers/expect.ts';
import { AuthorHead } from './author-head.ts';
import '../theme/container.ts';

const script = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const sheetUrl = (css: string): string => `data:text/css,${encodeURIComponent(css)}`;
const page = globalThis as unknown as { ran: string[] };

let containers: HTMLElement[] = [];

function container(name: string, ...classes: string[]): HTMLElement {
  const element = document.createElement('div');
  element.className = ['gradio-container', ...classes].join(' ');
  element.dataset['app'] = name;
  element.innerHTML = '<p class="target">In the app</p>';
  document.body.append(element);
  containers.push(element);
  return element;
}

const colorIn = (element: Element): string => getComputedStyle(element.querySelector('.target')!).color;

describe('head=', () => {
  const host = document.createElement('div');

  beforeEach(() => {
    page.ran = [];
    host.innerHTML = '<p class="target">Of the page</p>';
    document.body.append(host);
  });

  afterEach(() => {
    for (const element of containers) {
      element.dispatchEvent(new Event('dispose'));
      element.remove();
    }
    containers = [];
    host.remove();
  });

  it('runs scripts in the order of writing, each library once a page', async () => {
    const library = script(`ran.push('library ${crypto.randomUUID()}')`);
    const head = `<script src="${library}"></script><script>ran.push('after ' + ran.length)</script>`;
    await AuthorHead.of(container('head1')).add(head);
    expect(page.ran.map((word) => word.split(' ')[0])).to.deep.equal(['library', 'after']);
    await AuthorHead.of(container('head2')).add(head);
    expect(page.ran.map((word) => word.split(' ')[0])).to.deep.equal(['library', 'after', 'after']);
  });

  it('runs what comes after an element that belongs in no head', async () => {
    await AuthorHead.of(container('head1')).add(
      `<noscript>no</noscript><div></div><script>ran.push('x')</script>`,
    );
    expect(page.ran).to.deep.equal(['x']);
  });

  it('goes on when a library cannot be loaded', async () => {
    await AuthorHead.of(container('head1')).add(
      `<script src="/no-such-library.js"></script><script>ran.push('x')</script>`,
    );
    expect(page.ran).to.deep.equal(['x']);
  });

  for (const [kind, tag] of [
    ['style', '<style>.target, body { color: rgb(1, 2, 3) }</style>'],
    ['link', `<link rel="stylesheet" href="${sheetUrl('.target, body { color: rgb(1, 2, 3) }')}">`],
  ] as const)
    it(`keeps a ${kind} to its own app, and takes it back`, async () => {
      const [mine, other] = [container('head1'), container('head2')];
      const before = [colorIn(other), colorIn(host), getComputedStyle(document.body).color];
      await AuthorHead.of(mine).add(tag);
      expect(colorIn(mine)).to.equal('rgb(1, 2, 3)');
      expect([colorIn(other), colorIn(host), getComputedStyle(document.body).color]).to.deep.equal(before);
      const sheets = document.adoptedStyleSheets.length;
      await AuthorHead.of(mine).add(tag);
      expect(document.adoptedStyleSheets.length, 'the same again').to.equal(sheets);
      mine.dispatchEvent(new Event('dispose'));
      expect(document.adoptedStyleSheets.length).to.equal(sheets - 1);
      expect(colorIn(mine)).to.not.equal('rgb(1, 2, 3)');
    });

  it('applies a sheet for certain media only there', async () => {
    const mine = container('head1');
    await AuthorHead.of(mine).add('<style media="print">.target { color: rgb(1, 2, 3) }</style>');
    expect(colorIn(mine)).to.not.equal('rgb(1, 2, 3)');
  });

  it('leaves the page its own description, unless the app is the page', async () => {
    const head =
      '<title>No</title><base href="/elsewhere/"><meta name="description" content="An app">' +
      '<link rel="icon" href="data:,"><link rel="preconnect" href="/">';
    const found = (): number[] =>
      ['meta[name="description"]', 'link[rel="icon"]', 'link[rel="preconnect"]', 'base'].map(
        (selector) => document.head.querySelectorAll(selector).length,
      );
    const [title, before] = [document.title, found()];
    await AuthorHead.of(container('head1')).add(head);
    expect(found().map((count, i) => count - before[i]!)).to.deep.equal([0, 0, 1, 0]);
    const whole = container('head2', 'app');
    await AuthorHead.of(whole).add(head);
    expect(found().map((count, i) => count - before[i]!)).to.deep.equal([1, 1, 2, 0]);
    expect(document.title).to.equal(title);
    whole.dispatchEvent(new Event('dispose'));
    expect(found().map((count, i) => count - before[i]!)).to.deep.equal([0, 0, 1, 0]);
  });
});
