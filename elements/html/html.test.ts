import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import {
  mount,
  settled,
  silent,
  unmountAll,
  type Mounted,
  type MountOptions,
} from '../../test/helpers/mount.ts';
import { html } from './html.schema.ts';
import { htmlRules } from './html.value.ts';

const definition = define(html, htmlRules);
const put = async (given: Record<string, unknown>, more: MountOptions = {}): Promise<Mounted> => {
  const mounted = await mount(definition, given, more);
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

  it('puts what is made inside in the place of @children, and last without one', async () => {
    const children = [{ name: 'Button', given: { value: 'Inside' } }];
    const template = '<h3>${value}</h3>@children<p>After</p>';
    const mounted = await put({ value: 'Title', html_template: template }, { children });
    expect(text(mounted)).to.equal('Title Inside After');
    const button = mounted.element.querySelector('gr-button');
    await mounted.update({ value: 'New title' });
    expect(text(mounted)).to.equal('New title Inside After');
    expect(mounted.element.querySelector('gr-button')).to.equal(button);
    expect(text(await put({ value: 'Title' }, { children }))).to.equal('Title Inside');
  });

  it('gives its script `upload`, which the app may refuse by size', async () => {
    const mounted = await put({
      value: '',
      js_on_load: `
        const tell = (file) => upload(file).then(({ path }) => path, ({ message }) => message);
        props.value = [await tell(new File(['abc'], 'a.txt')), await tell(new File(['abcdef'], 'b.txt'))].join(' ');`,
    });
    expect(mounted.value()).to.equal('a.txt b.txt');
    mounted.app.config = { ...mounted.app.config, max_file_size: 4 };
    const refused = await mounted.app.upload(new File(['abcdef'], 'b.txt')).catch(({ message }) => message);
    expect(refused).to.equal('A file may have 4 bytes here (max_file_size); "b.txt" has 6.');
  });

  it("shows the app's files, and gives their addresses back", async () => {
    const given: string[] = [];
    const addressOf = async (path: string): Promise<string | null> => {
      if (path !== 'my logo.svg') return null;
      given.push(URL.createObjectURL(new Blob(['<svg/>'])));
      return given.at(-1)!;
    };
    const value =
      '<img id="there" src="/gradio_api/file=my logo.svg"><img id="gone" src="/gradio_api/file=no.png">';
    const mounted = await put({ value }, { transport: { ...silent, addressOf } });
    const source = (id: string) => mounted.element.querySelector(`#${id}`)?.getAttribute('src');
    expect([source('there'), source('gone')]).to.deep.equal([given[0], null]);
    const { parentNode } = mounted.element;
    mounted.element.remove();
    await settled();
    expect(await fetch(given[0]!).catch(() => 'given back')).to.equal('given back');
    parentNode!.append(mounted.element);
    await settled();
    expect(source('there')).to.equal(given[1]);
    await mounted.update({ value: 'none' });
    expect(await fetch(given[1]!).catch(() => 'given back')).to.equal('given back');
  });

  it('says what is wrong with a template, in its place', async () => {
    const mounted = await put({ html_template: '${nobody}' });
    expect(mounted.element.querySelector('[role="alert"]')?.textContent).to.include('nobody');
  });
});
