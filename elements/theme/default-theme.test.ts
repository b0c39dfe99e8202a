import { sendKeys } from '@web/test-runner-commands';
import { expect } from '../../test/helpers/expect.ts';
import { Base, colors, Default, prebuilt, themeCss } from '../../src/themes/index.ts';
import { adopt } from './adopt.ts';
import { closePages, page, styleOf } from './base.fixture.ts';
import baseCss from './base.css?inline';
import defaultThemeCss from './default-theme.css?inline';
import proseCss from './prose.css?inline';

describe('default-theme.css', () => {
  it('is what the Default theme resolves to', () => {
    const written = new CSSStyleSheet();
    written.replaceSync(defaultThemeCss);
    const resolved = new CSSStyleSheet();
    resolved.replaceSync(themeCss(new Default().resolve()));
    const text = ({ cssRules }: CSSStyleSheet) => [...cssRules].map((rule) => rule.cssText).join('\n');
    expect(text(written)).to.equal(text(resolved));
  });

  it('asks no other origin for anything', () => {
    const css = (defaultThemeCss + baseCss + proseCss).replaceAll(/\/\*[^]*?\*\//g, '');
    expect(css).not.to.match(/url\((?!["']?data:)|@import|@font-face/);
  });
});

describe('focus ring', () => {
  afterEach(closePages);

  it('shows on keyboard focus, even where the page took it away', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '*:focus, *:focus-visible { outline: none }';
    adopt(defaultThemeCss);
    adopt(baseCss);
    const container = document.body.appendChild(document.createElement('main'));
    container.className = 'gradio-container';
    const input = container.appendChild(document.createElement('input'));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(input);
    const { outlineStyle, outlineWidth, outlineOffset } = styleOf(input);
    expect([outlineStyle, outlineWidth, outlineOffset]).to.deep.equal(['solid', '2px', '2px']);
    container.remove();
    style.remove();
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
