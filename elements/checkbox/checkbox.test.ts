import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll } from '../../test/helpers/mount.ts';
import { checkbox } from './checkbox.schema.ts';
import { checkboxRules } from './checkbox.value.ts';

const definition = define(checkbox, checkboxRules);

describe('Checkbox', () => {
  afterEach(unmountAll);

  for (const key of ['Space', 'Enter'])
    it(`is ticked by ${key}`, async () => {
      const mounted = await mount(definition, { label: 'Yes?' });
      mounted.element.querySelector('input')?.focus();
      await sendKeys({ press: key });
      expect(mounted.value()).to.equal(true);
      expect(mounted.events).to.deep.equal([
        { event: 'select', data: { index: 0, value: true, selected: true } },
        { event: 'input', data: null },
        { event: 'change', data: null },
      ]);
    });

  it('is ticked by a click on its label', async () => {
    const mounted = await mount(definition, { label: 'Yes?', value: true });
    mounted.element.querySelector<HTMLElement>('.label-text')?.click();
    expect(mounted.value()).to.equal(false);
  });

  it('shows what functions give it after the visitor ticked it', async () => {
    const mounted = await mount(definition);
    const box = mounted.element.querySelector('input') as HTMLInputElement;
    box.click();
    await mounted.update({ value: false });
    expect(box.checked).to.equal(false);
  });
});
