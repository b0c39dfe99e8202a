import { expect } from '../../test/helpers/expect.ts';
import type { AssetMessage, Port } from '../../src/protocol/port.ts';
import { PageAssets } from './page-assets.ts';

describe('PageAssets', () => {
  const heard = async (...messages: unknown[]): Promise<PageAssets> => {
    const { port1, port2 } = new MessageChannel();
    const assets = new PageAssets(port2 as unknown as Port);
    port2.start();
    for (const message of messages) port1.postMessage(message);
    await new Promise((resolve) => setTimeout(resolve, 20));
    port1.close();
    return assets;
  };
  const memory = (value?: Uint8Array<ArrayBuffer> | null): AssetMessage => ({
    type: 'asset',
    name: 'snapshot',
    loaded: 3,
    ...(value === undefined ? {} : { value }),
  });

  it('are announced when the page has spoken of them', async () => {
    expect(Object.keys((await heard()).announced)).to.deep.equal([]);
    expect(Object.keys((await heard({ type: 'start', lock: null }, memory())).announced)).to.deep.equal([
      'snapshot',
    ]);
  });

  it('can be waited for before the page has spoken of them', async () => {
    const { port1, port2 } = new MessageChannel();
    const { snapshot, module } = new PageAssets(port2 as unknown as Port).all;
    port2.start();
    const taken = snapshot?.(() => {});
    const refused = module?.(() => {}).catch(({ message }: Error) => message);
    port1.postMessage(memory(Uint8Array.of(1, 2, 3)));
    port1.postMessage({ type: 'asset', name: 'module', loaded: 0, value: null } satisfies AssetMessage);
    expect([...((await taken) ?? [])]).to.deep.equal([1, 2, 3]);
    expect(await refused).to.equal('The page could not have it.');
    port1.close();
  });
});
