import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { dropdown } from './dropdown.schema.ts';
import { dropdownRules } from './dropdown.value.ts';

const definition = define(dropdown, dropdownRules);
const choices = ['one', 'two', 'three', 'four'];

const field = ({ element }: Mounted): HTMLInputElement => element.querySelector('input') as HTMLInputElement;
const list = ({ element }: Mounted): HTMLElement => element.querySelector('[role="listbox"]') as HTMLElement;
const options = ({ element }: Mounted): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[role="option"]'),
];

const names = (mounted: Mounted): string[] => options(mounted).map(optionName);
const optionName = (option: Element): string => (option.textContent ?? '').replace('✓', '').trim();
const active = (mounted: Mounted): string => {
  const id = field(mounted).getAttribute('aria-activedescendant');
  const option = id === null ? null : document.getElementById(id);
  return option ? optionName(option) : '';
};
const tokens = ({ element }: Mounted): string[] =>
  [...element.querySelectorAll('.token span')].map((token) => token.textContent ?? '');
const events = (mounted: Mounted): string[] =>
  mounted.events.map(({ event }) => event).filter((event) => event !== 'key_up');

/** Lets the element and the list inside it draw. */
const drawn = async ({ element }: Mounted): Promise<void> => {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

const press = async (mounted: Mounted, ...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await sendKeys({ press: key });
    await drawn(mounted);
  }
};

const type = async (mounted: Mounted, letters: string): Promise<void> => {
  await sendKeys({ type: letters });
  await drawn(mounted);
};

const open = async (props: Record<string, unknown> = {}): Promise<Mounted> => {
  const mounted = await mount(definition, { choices, label: 'Number', ...props });
  field(mounted).focus();
  await drawn(mounted);
  return mounted;
};

describe('Dropdown', () => {
  afterEach(unmountAll);

  it('opens under the field, as wide as it, with the picked option active', async () => {
    const mounted = await open({ value: 'two' });
    const box = mounted.element.querySelector('.gr-field')?.getBoundingClientRect() as DOMRect;
    const popup = list(mounted).getBoundingClientRect();
    expect(list(mounted).matches(':popover-open')).to.equal(true);
    expect(popup.top).to.be.closeTo(box.bottom, 2);
    expect(popup.left).to.be.closeTo(box.left, 2);
    expect(popup.width).to.be.closeTo(box.width, 2);
    expect(active(mounted)).to.equal('two');
    expect(field(mounted).getAttribute('aria-expanded')).to.equal('true');
    expect(field(mounted).getAttribute('aria-controls')).to.equal(list(mounted).id);
  });

  it('opens above a field at the bottom of the window, with and without CSS anchors', async () => {
    for (const anchors of [true, false]) {
      const { supports } = CSS;
      if (!anchors) CSS.supports = () => false;
      const mounted = await mount(definition, { choices });
      Object.assign((mounted.element.parentElement as HTMLElement).style, {
        position: 'fixed',
        inset: 'auto 0 0 0',
      });
      field(mounted).focus();
      await drawn(mounted);
      const box = mounted.element.querySelector('.gr-field')?.getBoundingClientRect() as DOMRect;
      const popup = list(mounted).getBoundingClientRect();
      expect(popup.bottom, `anchors ${anchors}`).to.be.closeTo(box.top, 2);
      expect(popup.width, `anchors ${anchors}`).to.be.closeTo(box.width, 2);
      CSS.supports = supports;
      unmountAll();
    }
  });

  it('picks with the arrow keys and Enter, and keeps the focus', async () => {
    const mounted = await open({ value: 'one' });
    await press(mounted, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(mounted.value()).to.equal('three');
    expect(field(mounted).value).to.equal('three');
    expect(list(mounted).matches(':popover-open')).to.equal(false);
    expect(document.activeElement).to.equal(field(mounted));
    expect(events(mounted)).to.deep.equal(['focus', 'select', 'input', 'change']);
    expect(mounted.events.find(({ event }) => event === 'select')?.data).to.deep.equal({
      index: 2,
      value: 'three',
      selected: true,
    });
    await press(mounted, 'ArrowUp', 'ArrowDown', 'ArrowDown');
    expect(active(mounted), 'past the end it starts over').to.equal('one');
  });

  it('narrows by typing, whatever the case, and Enter picks the first', async () => {
    const mounted = await open({
      choices: [
        ['Apple', 1],
        ['Pear', 2],
        ['Pineapple', 3],
      ],
      value: 2,
    });
    expect(field(mounted).value).to.equal('Pear');
    await type(mounted, 'APP');
    expect(names(mounted)).to.deep.equal(['Apple', 'Pineapple']);
    expect(active(mounted)).to.equal('Apple');
    await press(mounted, 'Enter');
    expect(mounted.value()).to.equal(1);
  });

  it('closes on Escape and forgets what was typed', async () => {
    const mounted = await open({ value: 'one' });
    await type(mounted, 'th');
    await press(mounted, 'Escape');
    expect(field(mounted).value).to.equal('one');
    expect(field(mounted).getAttribute('aria-expanded')).to.equal('false');
    expect(mounted.value()).to.equal('one');
  });

  it('puts the picked choice back when it is left with something else', async () => {
    const mounted = await open({ value: 'one' });
    await type(mounted, 'zzz');
    expect(names(mounted)).to.deep.equal([]);
    expect(field(mounted).getAttribute('aria-expanded')).to.equal('false');
    await press(mounted, 'Enter');
    field(mounted).blur();
    await drawn(mounted);
    expect(field(mounted).value).to.equal('one');
    expect(events(mounted)).to.deep.equal(['focus', 'blur']);
  });

  it('takes what was typed as a value where that is allowed, on Enter and when left', async () => {
    const mounted = await open({ value: 'one', allow_custom_value: true });
    await type(mounted, 'zero');
    await press(mounted, 'Enter');
    expect(mounted.value()).to.equal('zero');
    await type(mounted, 'on');
    field(mounted).blur();
    await drawn(mounted);
    expect(mounted.value(), 'not the choice that it is a part of').to.equal('on');
    expect(events(mounted)).to.deep.equal(['focus', 'input', 'change', 'input', 'change', 'blur']);
  });

  it('takes the choice that a text names on Enter, else the first that contains it', async () => {
    const choices = ['one more', 'one', 'two'];
    const mounted = await open({ choices, value: 'two', allow_custom_value: true });
    await type(mounted, 'one');
    await press(mounted, 'Enter');
    expect(mounted.value()).to.equal('one');
    await type(mounted, 'mo');
    await press(mounted, 'Enter');
    expect(mounted.value()).to.equal('one more');
    await press(mounted, 'Backspace', 'Enter');
    expect(mounted.value(), 'an emptied field').to.equal('');
  });

  it('picks by mouse', async () => {
    const mounted = await open({ value: 'one' });
    options(mounted)[3]?.click();
    await drawn(mounted);
    expect(mounted.value()).to.equal('four');
    mounted.element.querySelector<HTMLElement>('.icon-wrap')?.click();
    await drawn(mounted);
    expect(list(mounted).matches(':popover-open')).to.equal(true);
  });

  it('reports keys with what the field holds after them', async () => {
    const mounted = await open({ value: null });
    await type(mounted, 'x');
    expect(mounted.events.at(-1)).to.deep.equal({ event: 'key_up', data: { key: 'x', input_value: 'x' } });
  });

  it('follows choices that change while the visitor types', async () => {
    const mounted = await open({ value: null });
    await type(mounted, 'fi');
    expect(names(mounted)).to.deep.equal([]);
    await mounted.update({ choices: ['five', 'fifty', 'six'] });
    await drawn(mounted);
    expect(names(mounted)).to.deep.equal(['five', 'fifty']);
    expect(field(mounted).value).to.equal('fi');
  });

  it('finds by letters where nothing can be typed', async () => {
    const mounted = await open({ value: 'one', filterable: false });
    await type(mounted, 'th');
    expect(active(mounted)).to.equal('three');
    expect(field(mounted).value).to.equal('one');
    await press(mounted, 'Home');
    expect(active(mounted)).to.equal('one');
    await press(mounted, 'Escape');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await press(mounted, 'Space');
    expect(field(mounted).getAttribute('aria-expanded'), 'Space opens').to.equal('true');
  });

  it('draws so many options at first, more when needed, and says how many there are', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `item ${i}`);
    const mounted = await open({ choices: many, value: null });
    expect(options(mounted)).to.have.length(100);
    expect(options(mounted)[0]?.getAttribute('aria-setsize')).to.equal('1000');
    list(mounted).scrollTop = list(mounted).scrollHeight;
    await new Promise((resolve) => list(mounted).addEventListener('scroll', resolve, { once: true }));
    await drawn(mounted);
    expect(options(mounted)).to.have.length(200);
    await press(mounted, 'ArrowUp');
    expect(active(mounted)).to.equal('item 999');
    const option = options(mounted).at(-1)?.getBoundingClientRect() as DOMRect;
    expect(option.bottom, 'scrolled into view').to.be.at.most(
      list(mounted).getBoundingClientRect().bottom + 1,
    );
    await type(mounted, '99');
    expect(names(mounted)).to.have.length(19);
  });

  describe('with several choices', () => {
    it('adds tokens while the list stays open, and takes one away on a second pick', async () => {
      const mounted = await open({ multiselect: true, value: ['one'] });
      await press(mounted, 'ArrowDown', 'Enter');
      expect(tokens(mounted)).to.deep.equal(['one', 'two']);
      expect(options(mounted).map((option) => option.getAttribute('aria-selected'))).to.deep.equal([
        'true',
        'true',
        'false',
        'false',
      ]);
      await press(mounted, 'Enter');
      expect(mounted.value()).to.deep.equal(['one']);
      expect(mounted.events.filter(({ event }) => event === 'select').at(-1)?.data).to.deep.equal({
        index: 1,
        value: 'two',
        selected: false,
      });
    });

    it('takes the last away on Backspace, but not while there is text', async () => {
      const mounted = await open({ multiselect: true, value: ['one', 'two'] });
      await type(mounted, 'x');
      await press(mounted, 'Backspace');
      expect(mounted.value()).to.deep.equal(['one', 'two']);
      await press(mounted, 'Backspace');
      expect(mounted.value()).to.deep.equal(['one']);
    });

    it('takes tokens away by their buttons, and the focus goes on to the next', async () => {
      const mounted = await mount(definition, { choices, multiselect: true, value: ['one', 'two', 'three'] });
      const button = (name: string): HTMLElement =>
        mounted.element.querySelector(`[aria-label="${name}"]`) as HTMLElement;
      button('Remove two').focus();
      await press(mounted, 'Enter');
      expect(mounted.value()).to.deep.equal(['one', 'three']);
      expect(document.activeElement).to.equal(button('Remove three'));
      await press(mounted, 'Delete');
      expect(document.activeElement).to.equal(button('Remove one'));
      await press(mounted, 'Backspace');
      expect(mounted.value()).to.deep.equal([]);
      expect(document.activeElement).to.equal(field(mounted));
    });

    it('takes all away at once', async () => {
      const mounted = await mount(definition, { choices, multiselect: true, value: ['one', 'two'] });
      mounted.element.querySelector<HTMLElement>('.remove-all')?.click();
      expect(mounted.value()).to.deep.equal([]);
    });

    it('closes when no more can be picked, and takes none beyond', async () => {
      const mounted = await open({ multiselect: true, value: ['one'], max_choices: 2 });
      await press(mounted, 'ArrowDown', 'Enter');
      expect(field(mounted).getAttribute('aria-expanded')).to.equal('false');
      await press(mounted, 'ArrowDown');
      options(mounted)[3]?.click();
      expect(mounted.value()).to.deep.equal(['one', 'two']);
      expect(options(mounted)[3]?.getAttribute('aria-disabled')).to.equal('true');
    });

    it("takes values of the visitor's own", async () => {
      const mounted = await open({ multiselect: true, value: [], allow_custom_value: true });
      await type(mounted, 'five');
      await press(mounted, 'Enter');
      expect(tokens(mounted)).to.deep.equal(['five']);
      expect(mounted.events.find(({ event }) => event === 'select')?.data).to.deep.equal({
        index: -1,
        value: 'five',
        selected: true,
      });
      await type(mounted, 'six');
      field(mounted).blur();
      expect(mounted.value()).to.deep.equal(['five', 'six']);
    });
  });
});
