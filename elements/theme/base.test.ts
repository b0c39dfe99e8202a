import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '../../test/helpers/expect.ts';
import { closePages, hosts, layered, page as openPage, styleOf } from './base.fixture.ts';
import baseCss from './base.css?inline';
import defaultThemeCss from './default-theme.css?inline';
import proseCss from './prose.css?inline';

const component = `
  .gradio-container.gradio-container {
    gr-sample { display: block; padding: 4px; }
    .go { padding: 3px 9px; border: 1px solid var(--border-color-primary); border-radius: 6px; background: white; }
    .row { display: flex; gap: 2px; }
    input { padding: 2px; border: 1px solid gray; width: 120px; }
  }`;

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const ours = `
  <gr-sample><label for="a">Label</label><input id="a" type="text" placeholder="p"><textarea rows="3">t</textarea>
  <input type="checkbox" checked><input type="radio"><input type="range"><input type="search"><input type="number">
  <select><optgroup label="g"><option>o</option></optgroup></select><button class="go" type="button">Go</button>
  <button type="submit" disabled>No</button><div role="button" tabindex="0">r</div></gr-sample>
  <div class="row" hidden>hidden</div><div class="row" style="color: teal; margin: 5px; padding: 1px">styled</div>
  <fieldset><legend>l</legend><p>p</p><p>p2</p></fieldset><h1>h</h1><h2>h</h2><h3>h</h3><h6>h</h6>
  <ul><li>li<ul><li><p>x</p></li></ul></li></ul><ol><li>li</li></ol><dl><dt>t</dt><dd>d</dd></dl>
  <table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>
  <a href="#x">link</a><a>anchor</a><blockquote>q</blockquote><pre><code>code</code></pre><kbd>k</kbd><hr>
  <figure><img alt="i" src="${dot}" style="width: 10px"></figure><details open><summary>s</summary>d</details><canvas width="9" height="9"></canvas>
  <svg width="24" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" class="icon">
    <g transform="translate(1 1)" opacity="0.5"><path d="M0 0h9v9z" fill="#abcdef" stroke="none"/></g><text font-size="7">t</text></svg>
  <strong>b</strong><em>e</em><small>s</small><sub>1</sub><mark>m</mark><abbr title="t">a</abbr><output>o</output>
  <progress value="0.5"></progress><meter value="0.5"></meter><dialog open>d</dialog><section>s</section>`;

const authors = `
  <div class="prose" id="prose"><h1>h</h1><p>one <a href="#y">l</a> <code>c</code></p><p>two</p><ul><li>x<ol type="a"><li>y</li></ol></li></ul>
  <table><tr><th align="right">h</th></tr><tr><td align="right" nowrap>d</td><td>e</td></tr></table><pre><code>p</code></pre>
  <blockquote><p>q</p></blockquote><hr><img alt="i" src="${dot}" width="30" height="40"><button>b</button><input type="text" size="4"><details><summary>s</summary></details>
  <svg width="24" height="24" fill="red"><circle r="4" fill="blue"/></svg><i class="fa-solid">f</i></div>
  <div data-foreign id="foreign"><div class="lib"><span class="lib-token">x</span><button>y</button></div></div>`;

const page = (hostCss: string, content: string, sheets = [defaultThemeCss, baseCss, proseCss, component]) =>
  openPage(hostCss, content, sheets);

function differences(bare: HTMLElement, hosted: HTMLElement): string[] {
  const found: string[] = [];
  const others = [hosted, ...hosted.querySelectorAll('*')];
  for (const [i, element] of [bare, ...bare.querySelectorAll('*')].entries()) {
    const expected = styleOf(element);
    const actual = styleOf(others[i]!);
    for (const property of expected) {
      const [a, b] = [expected.getPropertyValue(property), actual.getPropertyValue(property)];
      if (a !== b) found.push(`${element.localName}.${element.className} ${property}: ${a} became ${b}`);
    }
  }
  return found;
}

describe('base.css', () => {
  afterEach(closePages);

  for (const [name, css] of Object.entries(hosts)) {
    it(`looks the same on a page with ${name}`, async () => {
      expect(differences(await page('', ours), await page(css, ours))).to.deep.equal([]);
    });
  }

  it('would look different on each of these pages without it', async () => {
    const bare = await page('', ours, [component]);
    for (const [name, css] of Object.entries(hosts))
      expect(differences(bare, await page(css, ours, [component])), name).not.to.be.empty;
  });

  it('looks the same on a page with layered rules, but for properties no attribute gave an SVG', async () => {
    const changed = differences(await page('', ours), await page(layered, ours)).filter(
      (text) => !/^(svg|g|path|text)\./.test(text),
    );
    expect(changed).to.deep.equal([]);
  });

  for (const name of Object.keys(hosts).filter((host) => host !== 'rules with a class')) {
    it(`keeps ${name} out of author content`, async () => {
      expect(differences(await page('', authors), await page(hosts[name]!, authors))).to.deep.equal([]);
    });
  }

  it('lets classes of any style sheet work on author content', async () => {
    const container = await page(
      '.fa-solid { font-family: Icons; font-weight: 900 } @layer utilities { .lib-token { color: rgb(1, 2, 3) } }',
      authors,
    );
    expect(styleOf(container.querySelector('.fa-solid')!).fontFamily).to.equal('Icons');
    expect(styleOf(container.querySelector('.lib-token')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('keeps the old attributes of author content, and the attributes of SVG everywhere', async () => {
    for (const css of ['', ...Object.values(hosts).slice(0, 4)]) {
      const container = await page(css, ours + authors);
      const style = (selector: string) => styleOf(container.querySelector(selector)!);
      expect([style('#prose img').width, style('#prose img').height]).to.deep.equal(['30px', '40px']);
      expect([style('td[align]').textAlign, style('td[align]').whiteSpaceCollapse]).to.deep.equal([
        '-webkit-right',
        'collapse',
      ]);
      expect([style('ol[type]').listStyleType, style('td[nowrap]').textWrapMode]).to.deep.equal([
        'lower-alpha',
        'nowrap',
      ]);
      expect([style('.icon').width, style('.icon').fill, style('.icon').strokeWidth]).to.deep.equal([
        '24px',
        'none',
        '2px',
      ]);
      expect([style('.icon path').fill, style('.icon g').opacity]).to.deep.equal([
        'rgb(171, 205, 239)',
        '0.5',
      ]);
      expect(style('#prose circle').fill).to.equal('rgb(0, 0, 255)');
    }
  });

  it('leaves the page alone', async () => {
    const outside =
      '<p>p</p><button>b</button><input><h1>h</h1><ul><li>x</li></ul><div class="prose"><h1>h</h1></div>';
    const boxes: HTMLElement[] = [];
    for (const sheets of [[], [defaultThemeCss, baseCss, proseCss]]) {
      const place = (await page('', '', sheets)).parentElement!;
      place.setHTMLUnsafe(outside);
      boxes.push(place);
    }
    expect(differences(boxes[0]!, boxes[1]!)).to.deep.equal([]);
  });

  it('gives way to inline styles, ids of the page and components, and keeps hidden hidden', async () => {
    const container = await page(
      '#mine { background: rgb(9, 8, 7) } .gradio-container { max-width: 300px }',
      `${ours}<button id="mine" class="go">x</button>`,
    );
    const style = (selector: string) => styleOf(container.querySelector(selector)!);
    expect(style('#mine').backgroundColor).to.equal('rgb(9, 8, 7)');
    expect(styleOf(container).maxWidth).to.equal('300px');
    expect([style('.row[style]').color, style('.row[style]').marginTop]).to.deep.equal([
      'rgb(0, 128, 128)',
      '5px',
    ]);
    expect(style('.row[hidden]').display).to.equal('none');
    expect([style('gr-sample').display, style('input').width]).to.deep.equal(['block', '120px']);
  });

  it('sets font, colour and line height from the theme, in both schemes', async () => {
    const container = await page(hosts['element rules with opinions']!, ours);
    expect(styleOf(container).fontFamily).to.contain('system-ui');
    expect(styleOf(container).color).to.equal('rgb(39, 39, 42)');
    expect(styleOf(container).lineHeight).to.equal('24px');
    container.classList.add('dark');
    expect(styleOf(container).color).to.equal('rgb(244, 244, 245)');
    expect(styleOf(container).backgroundColor).to.equal('rgb(15, 15, 17)');
    expect(styleOf(container).colorScheme).to.equal('dark');
  });

  it('is as hidden as the page makes it', async () => {
    const container = await page('body { visibility: hidden }', ours);
    expect(styleOf(container.querySelector('button')!).visibility).to.equal('hidden');
  });

  it('stops animations where the visitor wants less motion', async () => {
    const css =
      '.gradio-container.gradio-container { .go { transition: opacity 3s; animation: gr-x 3s infinite } }';
    const container = await page('', ours, [baseCss, css]);
    const style = styleOf(container.querySelector('.go')!);
    expect([style.transitionDuration, style.animationDuration]).to.deep.equal(['3s', '3s']);
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      expect([style.transitionDuration, style.animationDuration]).to.deep.equal(['0s', '1e-05s']);
      expect(style.animationIterationCount).to.equal('1');
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});
