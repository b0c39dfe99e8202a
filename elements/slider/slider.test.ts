import { sendKeys } from '@web/test-runner-commands';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { definitions } from '../schemas.ts';
import { slider } from './slider.schema.ts';
import { sliderRules } from './slider.value.ts';

const definition = define(slider, sliderRules);
const range = ({ element }: Mounted): HTMLInputElement =>
  element.querySelector('[type=range]') as HTMLInputElement;
const field = ({ element }: Mounted): HTMLInputElement =>
  element.querySelector('[type=number]') as HTMLInputElement;
const names = ({ events }: Mounted): string[] => events.map(({ event }) => event);

describe('Slider', () => {
  afterEach(unmountAll);

  for (const [minimum, maximum, step] of [
    [0, 100, 1],
    [0, 99, 0.1],
    [0, 1000, 10],
    [0, 5, 0.01],
    [-5, 5, 0.1],
    [0, 0.3, 0.001],
    [0, 1e-5, 1e-7],
  ] as const)
    it(`from ${minimum} to ${maximum} moves by ${step}`, async () => {
      expect(range(await mount(definition, { minimum, maximum })).step).to.equal(String(step));
    });

  it('starts on a step of its range when it is to be random, and again at every page load', () => {
    const given = { minimum: -1, maximum: 1, step: 0.1, value: 9, randomize: true };
    for (let i = 0; i < 50; i++) {
      const builder = createBuilder(new App({ id: 'random', definitions }));
      const { id } = builder.createBlocks({}, { parent: null });
      builder.create('Slider', given, { parent: id });
      builder.exit(id);
      const { components, dependencies } = builder.config(id);
      const made = components.find(({ type }) => type === 'slider');
      expect(made?.props['value']).to.be.within(-1, 1);
      expect(String(made?.props['value'])).to.match(/^-?[01](\.\d)?$/);
      expect(dependencies[0]).to.include({ api_name: 'get_random_value', backend_fn: true });
      expect(dependencies[0]?.targets[0]?.[1]).to.equal('load');
      expect(dependencies[0]?.outputs).to.deep.equal([made?.id]);
    }
  });

  it('moves by keys, and says at each that it was released', async () => {
    const mounted = await mount(definition, { minimum: 0, maximum: 50, step: 0.5, value: 10 });
    range(mounted).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(mounted.value()).to.equal(10.5);
    expect(names(mounted)).to.deep.equal(['change', 'input', 'release']);
    expect(mounted.events.at(-1)?.data).to.equal(10.5);
    await sendKeys({ press: 'End' });
    expect(mounted.value()).to.equal(50);
  });

  it('keeps what is typed between steps', async () => {
    const mounted = await mount(definition, { minimum: 0, maximum: 10, step: 1, value: 3 });
    field(mounted).select();
    await sendKeys({ type: '3.37' });
    await sendKeys({ press: 'Tab' });
    expect(mounted.value()).to.equal(3.37);
    expect(field(mounted).value).to.equal('3.37');
    expect(range(mounted).value).to.equal('3');
    expect(names(mounted).at(-1)).to.equal('release');
  });

  it('takes nothing outside its limits, and lets the text pass through there', async () => {
    const mounted = await mount(definition, { minimum: 10, maximum: 20, step: 1, value: 12 });
    field(mounted).select();
    await sendKeys({ type: '1' });
    await mounted.element.updateComplete;
    expect(field(mounted).value).to.equal('1');
    expect(mounted.value()).to.equal(10);
    await sendKeys({ type: '55' });
    await mounted.element.updateComplete;
    expect(mounted.value()).to.equal(20);
    field(mounted).blur();
    expect(field(mounted).value).to.equal('20');
  });

  it('puts the value back into a field that was left empty', async () => {
    const mounted = await mount(definition, { value: 30 });
    field(mounted).select();
    await sendKeys({ press: 'Backspace' });
    field(mounted).blur();
    expect(field(mounted).value).to.equal('30');
    expect(mounted.value()).to.equal(30);
  });

  it('returns to the value it came with, not to what a function gave it', async () => {
    const mounted = await mount(definition, { value: 30 });
    await mounted.update({ value: 70 });
    mounted.events.length = 0;
    mounted.element.querySelector<HTMLElement>('.reset-button')?.click();
    expect(mounted.value()).to.equal(30);
    expect(names(mounted)).to.deep.equal(['change', 'release']);
  });

  it('returns to the new value after the app gave it another', async () => {
    const mounted = await mount(definition, { value: 30 });
    const { config } = mounted.app;
    const components = config.components.map((one) => ({ ...one, props: { ...one.props, value: 50 } }));
    mounted.app.adopt({ ...config, components });
    await mounted.update({ value: 70 });
    mounted.element.querySelector<HTMLElement>('.reset-button')?.click();
    expect(mounted.value()).to.equal(50);
  });

  it('has no reset button when there are to be none', async () => {
    const mounted = await mount(definition, { buttons: [] });
    expect(mounted.element.querySelector('.reset-button')).to.equal(null);
  });

  it('fills the track up to the thumb', async () => {
    const mounted = await mount(definition, { minimum: 10, maximum: 20, value: 12.5 });
    expect(range(mounted).style.getPropertyValue('--range-progress')).to.equal('0.25');
    await mounted.update({ value: 99 });
    expect(range(mounted).style.getPropertyValue('--range-progress')).to.equal('1');
  });
});
