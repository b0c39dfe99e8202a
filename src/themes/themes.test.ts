import { expect } from '../../test/helpers/expect.ts';
import { Base, colors, Default, Font, GoogleFont, LocalFont, Soft, themeCss, themeFrom } from './index.ts';

describe('themes', () => {
  it('takes hues and scales by name or as values', () => {
    const { root } = new Soft({
      primary_hue: 'red',
      secondary_hue: { ...colors.lime, name: null, c500: 'oklch(0.8 0.2 130)' },
      text_size: 'lg',
    }).resolve();
    expect(root['--primary-500']).to.equal(colors.red.c500);
    expect(root['--secondary-500']).to.equal('oklch(0.8 0.2 130)');
    expect(root['--neutral-500']).to.equal(colors.gray.c500);
    expect(root['--text-md']).to.equal('16px');
  });

  it('refuses hues, scales, arguments and variables that do not exist, and names the near one', () => {
    const call = (args: object) => () => themeFrom({ name: 'default', args: { ...args } });
    expect(call({ primary_hue: 'nocolor' }))
      .to.throw('Color shortcut nocolor not found.')
      .with.property('name', 'ValueError');
    expect(call({ text_size: 'huge' }))
      .to.throw('Size shortcut huge not found.')
      .with.property('name', 'ValueError');
    expect(call({ primary_hue: { c50: 'red' } })).to.throw(
      'primary_hue must give a CSS value for c100; got undefined.',
    );
    expect(call({ primry_hue: 'red' }))
      .to.throw("unexpected keyword argument 'primry_hue'; did you mean 'primary_hue'?")
      .with.property('name', 'TypeError');
    expect(() => themeFrom({ name: 'soft', set: { block_shadw_dark: 'none' } }))
      .to.throw(
        "Base.set() got an unexpected keyword argument 'block_shadw_dark'; did you mean 'block_shadow_dark'?",
      )
      .with.property('name', 'TypeError');
    expect(() => themeFrom('nonexistent')).to.throw(
      "Theme 'nonexistent' not found; prebuilt themes are base, default",
    );
  });

  it('resolves references, in each scheme to its own values', () => {
    const { root, dark } = new Default()
      .set({ block_padding: 'calc(2 * *spacing_lg) *nothing_500', block_shadow: '*shadow_drop' })
      .resolve();
    expect(root['--block-padding']).to.equal('calc(2 * var(--spacing-lg)) var(--nothing-500)');
    expect(dark['--block-shadow']).to.equal('var(--shadow-drop)');
  });

  it('keeps a dark value when the light one changes, and earlier settings when others follow', () => {
    const theme = new Soft().set({ block_label_text_color: 'teal', block_title_text_color_dark: null });
    const { root, dark } = theme.set({ input_radius: 0 }).resolve();
    expect(root['--block-label-text-color']).to.equal('teal');
    expect(dark['--block-label-text-color']).to.equal('white');
    expect(dark['--block-title-text-color']).to.equal('white');
    expect(root['--background-fill-primary']).to.equal('var(--neutral-50)');
    expect(root['--input-radius']).to.equal('0');
  });

  it('refuses references to dark variables and to itself', () => {
    expect(() => new Base().set({ block_shadow: '*body_text_color_dark' }).resolve()).to.throw(
      "Theme variable 'block_shadow' must not refer to '*body_text_color_dark'",
    );
    expect(() => new Base().set({ block_shadow_dark: '*block_shadow' }).resolve()).to.throw(
      "Theme variable 'block_shadow_dark' must not refer to '*block_shadow'",
    );
  });

  it('names fonts and records where they would come from', () => {
    const { root, stylesheets } = new Base({
      font: [new GoogleFont('Open Sans'), new Font("Bob's"), 'ui-sans-serif', new Font('sans-serif')],
      font_mono: new LocalFont('IBM Plex Mono'),
    }).resolve();
    expect(root['--font']).to.equal("'Open Sans', 'Bob\\'s', ui-sans-serif, sans-serif");
    expect(root['--font-mono']).to.equal("'IBM Plex Mono'");
    expect(stylesheets).to.deep.equal([
      'https://fonts.googleapis.com/css2?family=Open+Sans:wght@400;600&display=swap',
    ]);
  });

  it('makes the same theme from a description as from its class', () => {
    const described = themeFrom({
      name: 'Soft',
      args: { primary_hue: 'red', font: [new GoogleFont('Lato').toJSON(), 'Arial'], spacing_size: undefined },
      set: { slider_color: '*primary_700', loader_color: null },
    });
    const made = new Soft({ primary_hue: 'red', font: [new GoogleFont('Lato'), 'Arial'] });
    expect(described.resolve()).to.deep.equal(made.set({ slider_color: '*primary_700' }).resolve());
  });

  it('lets a class start from a theme', () => {
    class Seafoam extends Soft {
      constructor() {
        super({ primary_hue: 'emerald' });
        this.set({ block_radius: '12px' });
      }
    }
    const { name, root } = new Seafoam().resolve();
    expect([name, root['--block-radius'], root['--primary-500'], root['--neutral-500']]).to.deep.equal([
      'soft',
      '12px',
      colors.emerald.c500,
      colors.gray.c500,
    ]);
  });

  it('reads theme files of other versions, with their own variables and CSS', () => {
    const theme = Base.fromJson({
      theme: {
        name: 'me/mine',
        font: 'Arial, sans-serif',
        custom_css: '.x { color: red }',
        bygone_color: '*primary_500',
        block_radius: '3px',
      },
    }).resolve();
    expect([theme.name, theme.root['--font'], theme.customCss]).to.deep.equal([
      'me/mine',
      'Arial, sans-serif',
      '.x { color: red }',
    ]);
    expect([theme.root['--bygone-color'], theme.root['--block-radius']]).to.deep.equal([
      'var(--primary-500)',
      '3px',
    ]);
    expect(theme.root['--body-text-size']).to.equal('var(--text-md)');
  });

  it('writes CSS on a given selector, dark only where it differs', () => {
    const css = themeCss(new Default().resolve(), '#app');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const [light, dark] = [...sheet.cssRules] as CSSStyleRule[];
    expect([light?.selectorText, dark?.selectorText]).to.deep.equal(['#app', '#app.dark']);
    expect(light?.style.getPropertyValue('--primary-500')).to.equal(colors.orange.c500);
    expect(dark?.style.getPropertyValue('--body-text-color')).to.equal('var(--neutral-100)');
    expect(dark?.style.getPropertyValue('--primary-500')).to.equal('');
  });

  it('refuses values that would end their declaration, and lets strings and brackets be', () => {
    const css = (value: string) => themeCss(new Base().set({ block_shadow: value }).resolve());
    for (const value of [
      'red; color: blue',
      'red } body { color: red',
      '"open',
      'calc(1px',
      '/* open',
      ')',
      'a\\',
    ])
      expect(() => css(value), value).to.throw(
        "Theme variable '--block-shadow' must be a name and one CSS value",
      );
    for (const value of [
      'url("a;b}")',
      'url(data:image/png;base64,AA)',
      '0 0 red;',
      "'it\\'s'",
      '/* } */ none',
    ])
      expect(() => css(value), value).not.to.throw();
    expect(css('url("</style>")')).not.to.include('</');
  });
});
