/** What Python is started from, as the page gives it over a port. */
import { isAssetMessage, type Port } from '../../src/protocol/port.ts';
import type { AssetSources } from '../boot/runtime-files.ts';
import { PageAsset } from './page-asset.ts';

export class PageAssets {
  private readonly module = new PageAsset<'module'>();
  private readonly snapshot = new PageAsset<'snapshot'>();

  /** Listens from now on. */
  constructor(port: Port) {
    port.addEventListener('message', ({ data }) => {
      if (!isAssetMessage(data)) return;
      if (data.name === 'module') this.module.receive(data);
      else this.snapshot.receive(data);
    });
  }

  /** What the page has said that it gives. */
  get announced(): AssetSources {
    const { module, snapshot } = this.all;
    return {
      ...(this.module.isGiven ? { module } : {}),
      ...(this.snapshot.isGiven ? { snapshot } : {}),
    } as AssetSources;
  }

  /** What the page gives when it starts a worker for Python: to be waited for before it has said so. */
  get all(): AssetSources {
    return {
      module: (arrived) => this.module.take(arrived),
      snapshot: (arrived) => this.snapshot.take(arrived),
    };
  }
}
