import { expect } from '../helpers/expect.ts';
import { Base, colors, prebuilt, sizes, themeFrom } from '../../src/themes/index.ts';
import recording from './themes.json';

type Variables = Record<string, string>;

interface RecordedTheme {
  selectors: { ':root': Variables; ':root.dark, :root .dark': Variables };
  fonts: string[];
  font_mono: string[];
  stylesheets: string[];
}

const recorded = Object.entries(recording.themes as unknown as Record<string, RecordedTheme>);

/**
 * Left out of the recording: dark values that were never set come there as underscored names with the word
 * None, and a theme without CSS of its own as an empty variable. No style sheet can use either.
 */
const meaningful = (variables: Variables) =>
  Object.entries(variables).filter(([name]) => !name.includes('_') && name !== '--custom-css');

function differences(recordedOnes: Variables, ours: Readonly<Variables>): string[] {
  const expected = new Map(meaningful(recordedOnes));
  return [...new Set([...expected.keys(), ...Object.keys(ours)])]
    .filter((name) => expected.get(name) !== ours[name])
    .map((name) => `${name}: recorded ${expected.get(name)}, got ${ours[name]}`);
}

describe('themes as recorded', () => {
  it('has every recorded theme and no other', () => {
    expect([...prebuilt.keys()].sort()).to.deep.equal(recorded.map(([name]) => name.toLowerCase()).sort());
  });

  for (const [name, theme] of recorded) {
    const ours = themeFrom(name).resolve();

    it(`${name}: light variables`, () => {
      expect(differences(theme.selectors[':root'], ours.root)).to.deep.equal([]);
    });

    it(`${name}: dark variables`, () => {
      expect(differences(theme.selectors[':root.dark, :root .dark'], ours.dark)).to.deep.equal([]);
    });

    it(`${name}: fonts and style sheets`, () => {
      expect(ours.fonts.text).to.deep.equal(theme.fonts);
      expect(ours.fonts.mono).to.deep.equal(theme.font_mono);
      expect(ours.stylesheets).to.deep.equal(theme.stylesheets);
    });

    it(`${name}: unchanged by a round trip through JSON`, () => {
      const json: unknown = JSON.parse(JSON.stringify(themeFrom(name).toJson()));
      expect(Base.fromJson(json as Parameters<typeof Base.fromJson>[0]).resolve()).to.deep.equal(ours);
    });
  }

  it('has every recorded hue and scale', () => {
    const named = (ranges: object) =>
      Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, { ...range, name }]));
    expect(colors).to.deep.equal(named(recording.colors));
    expect(sizes).to.deep.equal(named(recording.sizes));
  });
});
