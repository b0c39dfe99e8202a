import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { checkboxGroup } from './checkbox-group.schema.ts';
import { checkboxGroupRules } from './checkbox-group.value.ts';

const definition = define(checkboxGroup, checkboxGroupRules);
const choices = [
  ['Apple', 1],
  ['Pear', 2],
  ['Kiwi', 'k'],
];
const box = ({ element }: Mounted, title: string): HTMLInputElement =>
  element.querySelector(`[title="${title}"]`) as HTMLInputElement;

describe('CheckboxGroup', () => {
  afterEach(unmountAll);

  it('keeps values as they are, in the order in which they were ticked', async () => {
    const mounted = await mount(definition, { choices });
    expect(mounted.value()).to.deep.equal([]);
    box(mounted, 'k').click();
    await mounted.element.updateComplete;
    box(mounted, '1').click();
    expect(mounted.value()).to.deep.equal(['k', 1]);
    expect(mounted.events.slice(-3)).to.deep.equal([
      { event: 'select', data: { index: 0, value: 1, selected: true } },
      { event: 'input', data: null },
      { event: 'change', data: null },
    ]);
    await mounted.element.updateComplete;
    box(mounted, 'k').click();
    expect(mounted.value()).to.deep.equal([1]);
    expect(mounted.events.at(-3)?.data).to.deep.equal({ index: 2, value: 'k', selected: false });
  });

  it('ticks all or none with one box, which shows when only some are', async () => {
    const mounted = await mount(definition, { choices, value: [2], label: 'Fruit', show_select_all: true });
    const all = box(mounted, 'Select/Deselect All');
    expect([all.checked, all.indeterminate]).to.deep.equal([false, true]);
    all.click();
    await mounted.element.updateComplete;
    expect(mounted.value()).to.deep.equal([1, 2, 'k']);
    expect([all.checked, all.indeterminate]).to.deep.equal([true, false]);
    mounted.element.querySelector<HTMLElement>('label.label-text')?.click();
    expect(mounted.value()).to.deep.equal([]);
  });

  it('names the group by its label, with and without the box for all', async () => {
    for (const show_select_all of [false, true])
      for (const show_label of [false, true]) {
        const { element } = await mount(definition, { choices, label: 'Fruit', show_select_all, show_label });
        const group = element.querySelector('[role="group"]') as HTMLElement;
        const label = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
        expect(label?.textContent?.trim()).to.equal('Fruit');
        unmountAll();
      }
  });
});
