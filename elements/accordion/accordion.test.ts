import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { accordion } from './accordion.schema.ts';

const definition = define(accordion);
const put = (given: Record<string, unknown> = {}): Promise<Mounted> =>
  mount(definition, { label: 'Details', ...given }, { children: [{ name: 'Textbox' }] });

const header = ({ element }: Mounted): HTMLElement => element.querySelector('.label-wrap')!;
const content = ({ element }: Mounted): HTMLElement => element.querySelector('.accordion-content')!;
const events = (mounted: Mounted): string[] => mounted.events.map(({ event }) => event);

describe('Accordion', () => {
  afterEach(unmountAll);

  it('opens and closes by keyboard and says so', async () => {
    const mounted = await put({ open: false });
    expect(header(mounted).ariaExpanded).to.equal('false');
    expect(content(mounted).checkVisibility()).to.equal(false);
    expect(header(mounted).getAttribute('aria-controls')).to.equal(content(mounted).id);
    header(mounted).focus();
    for (const [key, open] of [
      ['Enter', true],
      [' ', false],
    ] as const) {
      await sendKeys({ press: key });
      await settled();
      expect(header(mounted).ariaExpanded).to.equal(String(open));
      expect(content(mounted).checkVisibility()).to.equal(open);
    }
    expect(events(mounted)).to.deep.equal(['expand', 'collapse']);
  });

  it('follows a function that opens and renames it', async () => {
    const mounted = await put({ open: false });
    await mounted.update({ open: true, label: 'Renamed' });
    expect(header(mounted).textContent?.trim()).to.equal('Renamed');
    expect(content(mounted).checkVisibility()).to.equal(true);
    expect(events(mounted)).to.deep.equal(['expand']);
    await mounted.update({ label: 'Again' });
    expect(events(mounted)).to.deep.equal(['expand']);
  });
});
