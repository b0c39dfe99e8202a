import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { textbox } from './textbox.schema.ts';
import { textboxRules } from './textbox.value.ts';

const definition = define(textbox, textboxRules);
const field = ({ element }: Mounted): HTMLTextAreaElement =>
  element.querySelector('[data-testid="textbox"]') as HTMLTextAreaElement;
const submits = ({ events }: Mounted): number => events.filter(({ event }) => event === 'submit').length;

const typed = async (props: Record<string, unknown>, ...keys: string[]): Promise<Mounted> => {
  const mounted = await mount(definition, props);
  field(mounted).focus();
  for (const key of keys) {
    const shift = key.startsWith('Shift+');
    if (shift) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.replace('Shift+', '') });
    if (shift) await sendKeys({ up: 'Shift' });
  }
  return mounted;
};

describe('Textbox', () => {
  afterEach(unmountAll);

  it('holds an empty text while nobody gave it one', async () => {
    expect((await mount(definition)).value()).to.equal('');
  });

  it('holds an empty text, and no change, after a function gave it nothing', async () => {
    const mounted = await mount(definition);
    await mounted.update({ value: null });
    expect(mounted.events).to.deep.equal([]);
    await mounted.update({ value: 'text' });
    await mounted.update({ value: null });
    expect(mounted.value()).to.equal('');
    expect(mounted.events.map(({ event }) => event)).to.deep.equal(['change', 'change']);
  });

  it('does not submit while another key is held with Enter', async () => {
    const mounted = await mount(definition, { value: 'a' });
    field(mounted).focus();
    for (const held of ['Control', 'Alt', 'Meta'] as const) {
      await sendKeys({ down: held });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: held });
    }
    expect(submits(mounted)).to.equal(0);
  });

  it('does not submit while an input method composes a word', async () => {
    const mounted = await mount(definition, { value: 'a' });
    const enter = (isComposing: boolean): boolean =>
      field(mounted).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing, cancelable: true }),
      );
    enter(true);
    expect(submits(mounted)).to.equal(0);
    enter(false);
    expect(submits(mounted)).to.equal(1);
  });

  it('of one line submits on Enter and breaks the line on Shift+Enter', async () => {
    const mounted = await typed({ value: 'a' }, 'End', 'Enter', 'Shift+Enter');
    expect(submits(mounted)).to.equal(1);
    expect(mounted.value()).to.equal('a\n');
  });

  it('of more lines submits on Shift+Enter and breaks the line on Enter', async () => {
    const mounted = await typed({ value: 'a', lines: 2 }, 'End', 'Enter', 'Shift+Enter');
    expect(submits(mounted)).to.equal(1);
    expect(mounted.value()).to.equal('a\n');
  });

  it('never grows past one line when that is the most, nor as a password', async () => {
    expect(field(await mount(definition, { max_lines: 1 })).tagName).to.equal('INPUT');
    const { element } = await mount(definition, { type: 'password' });
    expect(element.querySelector('[data-testid="password"]')?.getAttribute('type')).to.equal('password');
  });

  it('grows with its text up to max_lines', async () => {
    const mounted = await mount(definition, { max_lines: 4 });
    const line = parseFloat(getComputedStyle(field(mounted)).lineHeight);
    const one = field(mounted).clientHeight;
    await mounted.update({ value: 'a\nb\nc' });
    expect(field(mounted).clientHeight - one).to.be.closeTo(2 * line, 1);
    await mounted.update({ value: 'a\n'.repeat(30) });
    expect(field(mounted).clientHeight - one).to.be.closeTo(3 * line, 1);
  });

  it('keeps the end of a growing text in view until the visitor scrolls up', async () => {
    const mounted = await mount(definition, { max_lines: 3, value: 'a\n'.repeat(10) });
    expect(field(mounted).scrollTop).to.equal(0);
    const atEnd = (): boolean =>
      field(mounted).scrollTop + field(mounted).clientHeight > field(mounted).scrollHeight - 5;
    await mounted.update({ value: 'a\n'.repeat(20) });
    expect(atEnd()).to.equal(true);
    field(mounted).scrollTop = 0;
    await new Promise((resolve) => field(mounted).addEventListener('scroll', resolve, { once: true }));
    await mounted.update({ value: 'a\n'.repeat(30) });
    expect(field(mounted).scrollTop).to.equal(0);
  });

  it('tells what was selected', async () => {
    const mounted = await mount(definition, { value: 'hello' });
    field(mounted).setSelectionRange(1, 3);
    await new Promise((resolve) => field(mounted).addEventListener('select', resolve, { once: true }));
    expect(mounted.events.at(-1)).to.deep.equal({ event: 'select', data: { index: [1, 3], value: 'el' } });
  });

  it('sets attributes for typing, and none that could run code', async () => {
    const html_attributes = {
      lang: 'de',
      spellcheck: false,
      autocorrect: false,
      onfocus: 'window.ran = true',
    };
    const mounted = await mount(definition, { html_attributes });
    field(mounted).focus();
    expect(field(mounted).lang).to.equal('de');
    expect(field(mounted).getAttribute('spellcheck')).to.equal('false');
    expect(field(mounted).getAttribute('autocorrect')).to.equal('off');
    expect(field(mounted).hasAttribute('onfocus')).to.equal(false);
    expect(window).to.not.have.property('ran');
    await mounted.update({ html_attributes: null });
    expect(field(mounted).hasAttribute('lang')).to.equal(false);
  });

  it('has buttons of its own, by icon or by text', async () => {
    const mounted = await mount(definition, { submit_btn: true, stop_btn: 'Halt' });
    const submit = mounted.element.querySelector<HTMLElement>('.submit-button');
    const stop = mounted.element.querySelector<HTMLElement>('.stop-button');
    expect(submit?.getAttribute('aria-label')).to.equal('Submit');
    expect(stop?.textContent?.trim()).to.equal('Halt');
    submit?.click();
    stop?.click();
    expect(mounted.events.map(({ event }) => event)).to.deep.equal(['submit', 'stop']);
  });

  it("shows an author's buttons in the corner, and sends their clicks", async () => {
    const button = { id: 77, value: 'Clear all' };
    const mounted = await mount(definition, { label: 'Text' });
    await mounted.update({ buttons: ['copy', button] });
    const clicked: number[] = [];
    mounted.app.dispatch = ({ id }, event) => {
      if (event === 'click') clicked.push(id);
    };
    const corner = mounted.element.querySelector('.icon-button-wrapper') as HTMLElement;
    expect(
      [...corner.querySelectorAll('button')].map((b) => b.ariaLabel ?? b.textContent?.trim()),
    ).to.deep.equal(['Copy', 'Clear all']);
    corner.querySelector<HTMLElement>('.custom-button')?.click();
    expect(clicked).to.deep.equal([button.id]);
    await mounted.update({ show_label: false });
    expect(mounted.element.querySelector('.icon-button-wrapper')).to.equal(null);
  });
});
