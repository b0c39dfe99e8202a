import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { radio } from './radio.schema.ts';
import { radioRules } from './radio.value.ts';

const definition = define(radio, radioRules);
const picked = ({ element }: Mounted): (string | null)[] =>
  [...element.querySelectorAll('input:checked')].map((input) => input.getAttribute('value'));

describe('Radio', () => {
  afterEach(unmountAll);

  it('is one stop for Tab, and arrow keys pick', async () => {
    const mounted = await mount(definition, {
      choices: [
        ['One', 1],
        ['Two', 2],
      ],
      value: 1,
    });
    mounted.element.querySelector<HTMLElement>('input:checked')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(mounted.value()).to.equal(2);
    expect(mounted.events).to.deep.equal([
      { event: 'change', data: null },
      { event: 'input', data: null },
      { event: 'select', data: { index: 1, value: 2, selected: true } },
    ]);
    await sendKeys({ press: 'Tab' });
    expect(mounted.element.contains(document.activeElement)).to.equal(false);
  });

  it('leaves other groups with the same choices alone', async () => {
    const first = await mount(definition, { choices: ['x', 'y'], value: 'x' });
    const second = await mount(definition, { choices: ['x', 'y'], value: 'y' });
    expect(picked(first)).to.deep.equal(['x']);
    expect(picked(second)).to.deep.equal(['y']);
  });

  it('shows nothing picked for null and for a value that is no choice', async () => {
    const mounted = await mount(definition, { choices: ['x', 'y'], value: 'x' });
    await mounted.update({ value: 'z' });
    expect(picked(mounted)).to.deep.equal([]);
    await mounted.update({ value: null });
    expect(picked(mounted)).to.deep.equal([]);
  });

  it('runs from right to left when asked to', async () => {
    const { element } = await mount(definition, { choices: ['x', 'y'], rtl: true });
    const [x, y] = [...element.querySelectorAll('label')].map((label) => label.getBoundingClientRect().left);
    expect(x).to.be.greaterThan(y ?? Infinity);
  });
});
