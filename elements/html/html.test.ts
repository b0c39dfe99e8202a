import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { html } from './html.schema.ts';
import { htmlRules } from './html.value.ts';

const definition = define(html, htmlRules);
const put = async (given: Record<string, unknown>): Promise<Mounted> => {
  const mounted = await mount(definition, given);
  await settled();
  return mounted;
};
const text = ({ element }: Mounted): string =>
  element.querySelector('.html-content')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const page = globalThis as unknown as { gotIn?: boolean };

describe('HTML', () => {
  afterEach(unmountAll);

  it('never runs a script of a value', async () => {
    delete page.gotIn;
    const mounted = await put({ value: '<script>globalThis.gotIn = true</script><b>bold</b>' });
    await mounted.update({ value: '<b>other</b><script>globalThis.gotIn = true</script>' });
    expect(mounted.element.querySelector('b')?.textContent).to.equal('other');
    expect(page.gotIn).to.equal(undefined);
  });

  it('fills both kinds of template, and escapes in {{…}}', async () => {
    const mounted = await put({
      value: '<i>x</i>',
      html_template:
        '${value} ${color} {{value}} {{#if on}}yes{{else}}no{{/if}} {{#each list}}{{this}};{{/each}}',
      color: 'red',
      on: false,
      list: [1, 2],
    });
    expect(mounted.element.querySelectorAll('.html-content i').length).to.equal(1);
    expect(text(mounted)).to.equal('x red <i>x</i> no 1;2;');
  });

  it('takes new values for its template from a function, and keeps those of its script', async () => {
    const mounted = await put({
      value: 'v',
      html_template: '${value} ${color} ${count}',
      css_template: 'i { color: ${color}; }',
      color: 'red',
      count: 1,
      js_on_load: 'props.count = 2;',
    });
    expect(text(mounted)).to.equal('v red 2');
    await mounted.update({ color: 'blue' });
    expect(text(mounted)).to.equal('v blue 2');
    await mounted.update({ count: 3, value: 'w' });
    expect(text(mounted)).to.equal('w blue 3');
  });

  it('lets its script trigger events, change the value and watch props', async () => {
    const mounted = await put({
      value: 'v',
      js_on_load: `
        watch('value', () => trigger('input', { seen: props.value }));
        element.addEventListener('click', () => { props.value = 'clicked'; trigger('submit', { n: 5 }); });`,
    });
    mounted.element.querySelector<HTMLElement>('.html-content')!.click();
    await settled();
    expect(mounted.value()).to.equal('clicked');
    await mounted.update({ value: 'new' });
    const heard = mounted.events.filter(({ event }) => event !== 'change');
    expect(heard).to.deep.equal([
      { event: 'submit', data: { n: 5 } },
      { event: 'input', data: { seen: 'new' } },
    ]);
  });

  it('says what is wrong with a template, in its place', async () => {
    const mounted = await put({ html_template: '${nobody}' });
    expect(mounted.element.querySelector('[role="alert"]')?.textContent).to.include('nobody');
  });
});
