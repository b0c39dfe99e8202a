import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import type { BlockSpec } from '../../test/helpers/app-config.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { tabs } from './tabs.schema.ts';

const definition = define(tabs);

const tab = (label: string, given: Record<string, unknown> = {}): BlockSpec => ({
  name: 'Tab',
  given: { label, id: label.toLowerCase(), ...given },
  children: [{ name: 'Textbox', given: { label: `In ${label}` } }],
});

const three = [tab('One'), tab('Two'), tab('Three')];

const put = (children: readonly BlockSpec[] = three, given: Record<string, unknown> = {}): Promise<Mounted> =>
  mount(definition, given, { children });

const buttons = ({ element }: Mounted): HTMLButtonElement[] => [
  ...element.querySelectorAll<HTMLButtonElement>('[role="tab"]'),
];
const button = (mounted: Mounted, label: string): HTMLButtonElement =>
  buttons(mounted).find((found) => found.textContent?.trim() === label)!;
const selected = (mounted: Mounted): string[] =>
  buttons(mounted)
    .filter(({ ariaSelected }) => ariaSelected === 'true')
    .map(({ textContent }) => textContent?.trim() ?? '');
const shownPanels = ({ element }: Mounted): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>('[role="tabpanel"]')].filter((panel) => panel.checkVisibility());

/** The text of what has the focus. Elements themselves make a failed comparison print half the page. */
const focused = (): string | undefined => document.activeElement?.textContent?.trim();

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled();
  }
}

describe('Tabs', () => {
  afterEach(unmountAll);

  it('moves by arrows, Home and End, past tabs that are disabled, and has one stop for Tab', async () => {
    const mounted = await put([tab('One'), tab('Two', { interactive: false }), tab('Three'), tab('Four')]);
    button(mounted, 'One').focus();
    await press('ArrowRight');
    expect(selected(mounted)).to.deep.equal(['Three']);
    expect(focused()).to.equal('Three');
    await press('End');
    expect(selected(mounted)).to.deep.equal(['Four']);
    await press('ArrowRight');
    expect(selected(mounted)).to.deep.equal(['One']);
    await press('ArrowLeft', 'Home');
    expect(selected(mounted)).to.deep.equal(['One']);
    expect(buttons(mounted).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
  });

  it('ties each panel to its tab, on a page with two apps too', async () => {
    for (const mounted of [await put(), await put()])
      for (const panel of mounted.element.querySelectorAll<HTMLElement>('[role="tabpanel"]')) {
        const named = document.getElementById(panel.getAttribute('aria-labelledby') ?? '');
        expect(mounted.element.contains(named), panel.outerHTML.slice(0, 120)).to.equal(true);
        expect(named?.getAttribute('aria-controls')).to.equal(panel.id);
      }
  });

  it('tells the tab and the bar what the visitor selected, and once', async () => {
    const mounted = await put();
    const heard: unknown[] = [];
    const dispatch = mounted.app.dispatch;
    mounted.app.dispatch = (node, event, data = null) => {
      heard.push([node.type, event, (data as { value?: string; index?: number } | null)?.value ?? null]);
      dispatch(node, event, data);
    };
    button(mounted, 'Two').click();
    await settled();
    button(mounted, 'Two').click();
    await settled();
    expect(heard).to.deep.equal([
      ['tabs', 'change', null],
      ['tabs', 'select', 'Two'],
      ['tabitem', 'select', 'Two'],
    ]);
  });

  it('shows the tab that a function names, without telling of a choice', async () => {
    const mounted = await put(three, { selected: 'two' });
    expect(selected(mounted)).to.deep.equal(['Two']);
    mounted.events.length = 0;
    await mounted.update({ selected: 'three' });
    expect(selected(mounted)).to.deep.equal(['Three']);
    expect(shownPanels(mounted).length).to.equal(1);
    expect(mounted.events.map(({ event }) => event)).to.deep.equal(['change']);
  });

  it('follows the props of its tabs', async () => {
    const mounted = await put();
    const [first] = mounted.node.children;
    mounted.app.fill(first!, { __type__: 'update', label: 'Renamed', interactive: false });
    await settled();
    // One that is open stays open.
    expect(selected(mounted)).to.deep.equal(['Renamed']);
    for (const visible of [false, 'hidden']) {
      mounted.app.fill(first!, { __type__: 'update', visible });
      await settled();
      expect(buttons(mounted).filter((found) => found.checkVisibility()).length, String(visible)).to.equal(2);
      expect(selected(mounted)).to.deep.equal(['Two']);
    }
  });

  it('keeps what was typed in a tab that is left', async () => {
    const mounted = await put();
    const field = shownPanels(mounted)[0]!.querySelector('textarea, input') as HTMLTextAreaElement;
    field.focus();
    await sendKeys({ type: 'typed' });
    button(mounted, 'Two').click();
    await settled();
    button(mounted, 'One').click();
    await settled();
    expect((shownPanels(mounted)[0]!.querySelector('textarea, input') as HTMLTextAreaElement).value).to.equal(
      'typed',
    );
  });

  it('puts tabs without room into a menu that the keyboard works', async () => {
    const mounted = await put(Array.from({ length: 20 }, (_, i) => tab(`Number ${i}`)));
    (mounted.element.closest('.test-container') as HTMLElement).style.width = '400px';
    await settled();
    await settled();
    const more = mounted.element.querySelector<HTMLElement>('.overflow-button')!;
    const inView = buttons(mounted).filter((found) => found.checkVisibility({ visibilityProperty: true }));
    expect(inView.length).to.be.greaterThan(0).and.below(20);
    more.focus();
    await press('Enter', 'End');
    expect(focused()).to.equal('Number 19');
    await press('Enter');
    expect(selected(mounted)).to.deep.equal(['Number 19']);
    expect(focused()).to.equal('Number 19');
    mounted.element.querySelector<HTMLElement>('.overflow-button')!.focus();
    await press('ArrowDown', 'Escape');
    expect(document.activeElement?.className).to.include('overflow-button');
    expect(document.activeElement?.getAttribute('aria-expanded')).to.equal('false');
  });
});
