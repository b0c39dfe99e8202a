import { expect } from '../../../test/helpers/expect.ts';
import { publishApi } from './api-module.ts';

describe('a published object', () => {
  it('can be imported by name and as a whole, until it is let go of', async () => {
    const api = { one: 1, two: () => 2, 'not a name': 3 };
    const { url, revoke } = publishApi('test', api);
    const module = (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
    expect(module['one']).to.equal(1);
    expect(module['two']).to.equal(api.two);
    expect(module['default']).to.equal(api);
    expect(Object.keys(module)).to.have.members(['default', 'one', 'two']);
    revoke();
    expect(Object.values(module)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('need not have been imported, and gives its place to another of its name', async () => {
    const first = publishApi('test', { of: 'first' });
    const second = publishApi('test', { of: 'second' });
    first.revoke();
    expect(((await import(/* @vite-ignore */ second.url)) as { of: string }).of).to.equal('second');
    second.revoke();
  });
});
