import { expect } from '../../test/helpers/expect.ts';
import { Base, colors, Default, prebuilt, themeCss } from '../../src/themes/index.ts';
import { adopt } from './adopt.ts';
import baseCss from './base.css?inline';
import defaultThemeCss from './default-theme.css?inline';
import proseCss from './prose.css?inline';

/** What pages carry: each sheet must change nothing inside the container. */
const hosts: Record<string, string> = {
  'a universal reset': `
    *, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box; border: 0 solid red; font-size: 62.5%; }
    html body div * { line-height: 4; letter-spacing: 2px; } body { background: black; }`,
  'element rules with opinions': `
    html { font-size: 31px; }
    body { font: italic 700 25px/3 cursive; color: red; text-align: center; text-transform: uppercase;
      letter-spacing: 4px; word-spacing: 9px; white-space: pre; cursor: crosshair; list-style: square;
      text-indent: 50px; scrollbar-color: red blue; accent-color: red; caret-color: red; tab-size: 9;
      text-shadow: 1px 1px red; color-scheme: dark; overflow-wrap: anywhere; hyphens: auto; quotes: none; }
    button { background: red; text-transform: uppercase; border-radius: 0; }
    label { display: block; margin-bottom: 2rem; }
    input { width: 100%; border: 3px solid green; }
    textarea:focus, input:hover, a:hover { outline: 5px solid red; }
    main, section, div { padding: 7px; background: pink; max-width: 60ch; }
    h1, h2, h3 { font-size: 5rem; color: lime; } ul li { list-style: square; } ul ul li p { margin: 9em; }
    table td, table th { border: 2px dashed red; padding: 3em; } p + p { margin-top: 8em; }
    svg { width: 300px; fill: lime; display: inline; } svg path { stroke: red; } img { border: 9px solid; }
    gr-sample { display: flex; color: orange; } dialog { border: 9px solid; } hr { margin: 9em; }`,
  'a preflight': `
    *, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb; }
    html { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif; }
    body { margin: 0; line-height: inherit; }
    hr { height: 0; color: inherit; border-top-width: 1px; }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; }
    a { color: inherit; text-decoration: inherit; } b, strong { font-weight: bolder; }
    code, kbd, samp, pre { font-family: fantasy; font-size: 1em; }
    sub, sup { font-size: 75%; line-height: 0; position: relative; vertical-align: baseline; }
    table { text-indent: 0; border-color: inherit; border-collapse: collapse; }
    button, input, optgroup, select, textarea { font-family: inherit; font-size: 100%; color: inherit; margin: 0; padding: 0; }
    button, [type='button'], [type='reset'], [type='submit'] { appearance: button; background-color: transparent; background-image: none; }
    [type='search'] { appearance: textfield; outline-offset: -2px; }
    blockquote, dl, dd, h1, h2, h3, h4, h5, h6, hr, figure, p, pre { margin: 0; }
    ol, ul, menu { list-style: none; margin: 0; padding: 0; }
    textarea { resize: vertical; } input::placeholder, textarea::placeholder { opacity: 1; color: #9ca3af; }
    button, [role='button'] { cursor: pointer; } :disabled { cursor: default; }
    img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle; }
    img, video { max-width: 100%; height: auto; } [hidden] { display: none; }`,
  'a reboot': `
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; background: #fff; text-size-adjust: 100%; }
    hr { margin: 1rem 0; color: inherit; border: 0; border-top: 1px solid; opacity: .25; }
    h6, h5, h4, h3, h2, h1 { margin: 0 0 .5rem; font-weight: 500; line-height: 1.2; } h1 { font-size: calc(1.375rem + 1.5vw); }
    p { margin: 0 0 1rem; } abbr[title] { text-decoration: underline dotted; cursor: help; }
    ol, ul { padding-left: 2rem; } ol, ul, dl { margin: 0 0 1rem; } dt { font-weight: 700; } dd { margin: 0 0 .5rem; }
    small { font-size: .875em; } mark { padding: .1875em; background: #fff3cd; }
    a { color: #0d6efd; text-decoration: underline; } a:not([href]):not([class]) { color: inherit; }
    pre, code, kbd, samp { font-family: SFMono-Regular, monospace; font-size: 1em; }
    pre { display: block; margin: 0 0 1rem; overflow: auto; font-size: .875em; }
    code { font-size: .875em; color: #d63384; word-wrap: break-word; }
    kbd { padding: .1875rem .375rem; color: #fff; background: #212529; border-radius: .25rem; }
    figure { margin: 0 0 1rem; } img, svg { vertical-align: middle; }
    table { caption-side: bottom; border-collapse: collapse; } th { text-align: -webkit-match-parent; }
    thead, tbody, tfoot, tr, td, th { border: 0 solid; border-color: inherit; }
    label { display: inline-block; } button { border-radius: 0; }
    input, button, select, optgroup, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    button, select { text-transform: none; } [role='button'] { cursor: pointer; } select { word-wrap: normal; }
    fieldset { min-width: 0; padding: 0; margin: 0; border: 0; }
    legend { float: left; width: 100%; margin-bottom: .5rem; font-size: 1.5rem; } legend + * { clear: left; }
    progress { vertical-align: baseline; } output { display: inline-block; } summary { display: list-item; cursor: pointer; }`,
  'rules with a class': `
    .page p, .page ul, .page h1, .page-body > * > div { margin: 3rem; font-size: 40px; color: red; }
    .page ul li { list-style: square; padding-left: 4em; } .page a { color: lime; }
    button:not(:disabled), [type='button']:not(:disabled) { cursor: grab; } .page .go { float: left; }
    .page [type='text'] { border: 5px solid red; } a:hover, input:focus { outline: none; }`,
};

/** A page without a doctype, where tables do not inherit. */
hosts['a page of old'] = `/* quirks */ body { color: red; font: 30px cursive; } td { padding: 9px; }`;

/** Rules in layers lie below ours, but below the guard of SVG and old attributes they show through. */
const layered = `@layer base { ${hosts['a preflight']} body { font: 30px/3 cursive; } button { color: red; } }`;

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

const frames: HTMLIFrameElement[] = [];

/** A page with a style sheet of its own, and in it a container of a fixed width. */
async function page(
  hostCss: string,
  content: string,
  sheets = [defaultThemeCss, baseCss, proseCss, component],
): Promise<HTMLElement> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frames.push(frame);
  frame.style.cssText = 'width: 900px; height: 900px';
  const doc = frame.contentDocument!;
  // Without this the page would be in quirks mode, as 'a page of old' below.
  if (!hostCss.startsWith('/* quirks */')) doc.write('<!doctype html>');
  doc.close();
  doc.head.append(Object.assign(doc.createElement('style'), { textContent: hostCss }));
  for (const css of sheets) adopt(css, doc);
  doc.body.className = 'page';
  const place = doc.body.appendChild(doc.createElement('div'));
  place.className = 'page-body';
  // The page may lay out its own boxes as it likes; what counts is what happens inside ours.
  place.style.cssText =
    'position: absolute; top: 0; left: 0; width: 800px; padding: 0; float: none; max-width: none';
  const container = place.appendChild(doc.createElement('main'));
  container.className = 'gradio-container';
  container.setHTMLUnsafe(content);
  await Promise.all([...container.querySelectorAll('img')].map((image) => image.decode()));
  return container;
}

const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);

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
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [name, css] of Object.entries(hosts)) {
    it(`looks the same on a page with ${name}`, async () => {
      expect(differences(await page('', ours), await page(css, ours))).to.deep.equal([]);
    });
  }

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
});

describe('focus ring', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('shows on keyboard focus, even where the page took it away', async () => {
    const container = await page('*:focus, *:focus-visible { outline: none }', ours);
    const input = container.querySelector('input')!;
    input.focus();
    const style = styleOf(input);
    expect([style.outlineStyle, style.outlineWidth, style.outlineOffset]).to.deep.equal([
      'solid',
      '2px',
      '2px',
    ]);
  });

  it('has a contrast of 3:1 or more against every theme and hue, light and dark', async () => {
    const themes = [...prebuilt.values()].map((Theme) => new Theme());
    const hues = Object.values(colors).map((hue) => new Base({ secondary_hue: hue, neutral_hue: hue }));
    const container = await page('', '<p></p>', [baseCss]);
    const paper = container.querySelector('p')!;
    const owner = container.ownerDocument;
    const sheet = new owner.defaultView!.CSSStyleSheet();
    owner.adoptedStyleSheets.push(sheet);
    for (const theme of [...themes, ...hues]) {
      sheet.replaceSync(themeCss(theme.resolve()));
      for (const scheme of ['light', 'dark']) {
        container.classList.toggle('dark', scheme === 'dark');
        for (const fill of [
          '--body-background-fill',
          '--block-background-fill',
          '--background-fill-secondary',
        ]) {
          paper.style.cssText = `color: var(--focus-ring-color); background-color: var(${fill})`;
          const { color, backgroundColor } = styleOf(paper);
          const hue = styleOf(container).getPropertyValue('--secondary-700');
          expect(contrast(color, backgroundColor), `${theme.name} ${hue} ${scheme} ${fill}`).to.be.at.least(
            3,
          );
        }
      }
    }
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channels = color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((part) => Number(part) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('default-theme.css', () => {
  it('is what the Default theme resolves to', () => {
    const written = new CSSStyleSheet();
    written.replaceSync(defaultThemeCss);
    const resolved = new CSSStyleSheet();
    resolved.replaceSync(themeCss(new Default().resolve()));
    const text = ({ cssRules }: CSSStyleSheet) => [...cssRules].map((rule) => rule.cssText).join('\n');
    // Prettier writes a space after each comma.
    expect(text(written).replaceAll(', ', ',')).to.equal(text(resolved).replaceAll(', ', ','));
  });

  it('asks no other origin for anything', () => {
    const css = (defaultThemeCss + baseCss + proseCss).replaceAll(/\/\*[^]*?\*\//g, '');
    expect(css).not.to.match(/url\((?!["']?data:)|@import|@font-face/);
  });
});
