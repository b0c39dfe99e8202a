import { definitions } from '../schemas.ts';
import { autoload, follow, prepared } from '../autoload.ts';
import { BlockNode } from '../../src/events/block-node.ts';
import { PageApp } from '../../src/events/page-app.ts';
import { buildConfig } from '../../test/helpers/app-config.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, unmountAll } from '../../test/helpers/mount.ts';
import { keepValue, keptValue } from './kept-value.ts';
import { seal, unseal } from './sealed.ts';

const [definition] = definitions.filter(({ schema }) => schema.name === 'BrowserState');
const place = { storage_key: 'test-place', secret: 'hush' };

/** Waits until something else is kept under a key. */
async function written(key: string, before: string | null = null): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const now = localStorage.getItem(key);
    if (now !== null && now !== before) return now;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Nothing was kept under "${key}".`);
}

/** Opens an app with one BrowserState, as the shell does. */
async function open(given: Record<string, unknown>) {
  const config = buildConfig([{ name: 'BrowserState', given }], [{ targets: [[1, 'change']], inputs: [1] }]);
  const calls: unknown[][] = [];
  const transport = {
    submit: ({ data }: { data: unknown[] }) => {
      calls.push(data);
      return { cancel() {} };
    },
    callServerFunction: () => Promise.reject(new Error('There is no server.')),
    upload: () => Promise.reject(new Error('There is no server.')),
    addressOf: async () => null,
  };
  const hooks = {
    made: follow,
    toast() {},
    reveal() {},
    report: (error: unknown) => {
      throw error;
    },
  };
  const app = new PageApp(await prepared(config), transport, hooks);
  const node = app.nodes.get(1);
  if (!node) throw new Error('The app has no BrowserState.');
  return { app, node, calls };
}

describe('BrowserState', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('starts with its default, which is not kept', async () => {
    const { node } = await open({ ...place, default_value: { a: [1] } });
    expect(node.props['value']).to.deep.equal({ a: [1] });
    expect(localStorage.length).to.equal(0);
  });

  it('keeps a new value, drawn or not, and starts with it the next time', async () => {
    const { app, node, calls } = await open({ ...place, default_value: 1 });
    app.fill(node, { name: 'Zoë 🎈', list: [1, null] });
    expect(calls.length, 'calls of its change listener').to.equal(1);
    const kept = await written('test-place');
    expect(kept).to.not.include('Zo');
    const again = await open({ ...place, default_value: 1 });
    expect(again.node.props['value']).to.deep.equal({ name: 'Zoë 🎈', list: [1, null] });
    expect(again.calls, 'no change yet').to.deep.equal([]);
  });

  it('keeps the last of several values', async () => {
    const { app, node } = await open(place);
    for (let i = 0; i < 30; i++) app.fill(node, i);
    let before: string | null = null;
    for (let i = 0; i < 100 && (await keptValue(place)) !== 29; i++)
      before = await written('test-place', before);
    expect(await keptValue(place)).to.equal(29);
  });

  it('keeps null too', async () => {
    const { app, node } = await open({ ...place, default_value: 5 });
    app.fill(node, null);
    await written('test-place');
    expect((await open({ ...place, default_value: 5 })).node.props['value']).to.equal(null);
  });

  it('starts with its default when the secret is another one, or what is kept is no such value', async () => {
    keepValue(place, 'kept');
    await written('test-place');
    expect(await keptValue({ ...place, secret: 'other' })).to.equal(undefined);
    localStorage.setItem('moved', localStorage.getItem('test-place') ?? '');
    expect(await keptValue({ ...place, storage_key: 'moved' })).to.equal(undefined);
    for (const text of ['', 'no base64 !', 'c2hvcnQ=', '{"a":1}']) {
      localStorage.setItem('test-place', text);
      expect(await keptValue(place), text).to.equal(undefined);
    }
    expect((await open({ ...place, default_value: 7 })).node.props['value']).to.equal(7);
  });

  it('has a key and a secret of its own where the author names none', async () => {
    const { node } = await open({});
    const { storage_key: key, secret } = node.props as Record<string, string>;
    expect(key).to.be.a('string').and.not.equal('');
    expect(secret).to.be.a('string').and.not.equal('');
    expect((await open({})).node.props['storage_key'], 'at the next visit').to.equal(key);
  });

  it('finds its value too when it comes later than the app', async () => {
    keepValue(place, 'kept');
    await written('test-place');
    await autoload('browserstate');
    const node = new BlockNode(1, 'browserstate', { ...place, default_value: 'default' });
    follow(node);
    for (let i = 0; i < 200 && node.props['value'] === undefined; i++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(node.props['value']).to.equal('kept');
    const before = localStorage.getItem('test-place');
    node.update({ value: 'next' });
    await written('test-place', before);
    expect(await keptValue(place)).to.equal('next');
  });

  it('shows nothing, and tells of its first value once', async () => {
    if (!definition) throw new Error('There is no such component.');
    const { element, node, events, update } = await mount(definition, { default_value: 'seen?' });
    expect(element.checkVisibility()).to.equal(false);
    expect(element.textContent).to.equal('');
    expect(events.length, 'events before it has a value').to.equal(0);
    node.update({ value: 'found' });
    await settled();
    await update({ value: 'next' });
    expect(events.map(({ event }) => event)).to.deep.equal(['change', 'change']);
  });
});

describe('sealed texts', () => {
  it('differ each time, and open to the same text', async () => {
    const text = 'x'.repeat(300_000);
    const [one, two] = [await seal(text, 's', 'p'), await seal(text, 's', 'p')];
    expect(one).to.not.equal(two);
    expect(await unseal(one, 's', 'p')).to.equal(text);
    expect(await unseal(two, 's', 'p')).to.equal(text);
  });
});
