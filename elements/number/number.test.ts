import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { number } from './number.schema.ts';
import { numberRules } from './number.value.ts';

const definition = define(number, numberRules);
const fieldOf = ({ element }: Mounted): HTMLInputElement =>
  element.querySelector('input') as HTMLInputElement;

describe('Number', () => {
  afterEach(unmountAll);

  it('holds 0 while nobody gave it a value, and null when it is emptied', async () => {
    const mounted = await mount(definition);
    expect(mounted.value()).to.equal(0);
    fieldOf(mounted).select();
    await sendKeys({ press: 'Backspace' });
    expect(mounted.value()).to.equal(null);
    expect(mounted.events.map(({ event }) => event)).to.deep.equal(['focus', 'change', 'input']);
  });

  it('shows nothing for a null that a function gave', async () => {
    const mounted = await mount(definition, { value: 5 });
    await mounted.update({ value: null });
    expect(fieldOf(mounted).value).to.equal('');
  });

  it('keeps the text on its way to a number', async () => {
    const mounted = await mount(definition);
    fieldOf(mounted).select();
    await sendKeys({ type: '-1.0' });
    await mounted.element.updateComplete;
    expect(mounted.value()).to.equal(-1);
    await sendKeys({ type: '5' });
    expect(mounted.value()).to.equal(-1.05);
    expect(fieldOf(mounted).value).to.equal('-1.05');
  });

  it('moves by its step with the arrow keys', async () => {
    const mounted = await mount(definition, { value: 2.5, minimum: 0, step: 0.5 });
    fieldOf(mounted).focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(mounted.value()).to.equal(3);
  });

  it('submits on Enter without sending a form of the page around it', async () => {
    const mounted = await mount(definition, { value: 1 });
    const form = document.createElement('form');
    let sent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent = true;
    });
    const container = mounted.element.parentElement as HTMLElement;
    container.replaceWith(form);
    form.append(container);
    fieldOf(mounted).focus();
    await sendKeys({ press: 'Enter' });
    expect(mounted.events.at(-1)).to.deep.equal({ event: 'submit', data: null });
    expect(sent).to.equal(false);
    form.replaceWith(container);
  });

  it('writes the number as it is when left, whatever way it was typed', async () => {
    const mounted = await mount(definition, { value: 1 });
    for (const [keys, shown] of [
      ['1e3', '1000'],
      ['007', '7'],
      ['-', ''],
    ] as const) {
      fieldOf(mounted).select();
      await sendKeys({ type: keys });
      fieldOf(mounted).blur();
      expect(fieldOf(mounted).value).to.equal(shown);
      expect(fieldOf(mounted).validity.badInput).to.equal(false);
    }
    expect(mounted.value()).to.equal(null);
  });

  it('can be read and copied, not changed, when it is not interactive', async () => {
    const mounted = await mount(definition, { value: 1, interactive: false });
    fieldOf(mounted).focus();
    await sendKeys({ type: '23' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    expect(mounted.value()).to.equal(1);
    expect(mounted.events.map(({ event }) => event)).to.deep.equal(['focus']);
  });
});
