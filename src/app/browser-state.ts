/** What a BrowserState gets when its author leaves open where its value is kept. */
import type { App } from './app.ts';
import type { Block } from './block.ts';

/**
 * Completes a new BrowserState's props: a key and a secret that are the same at every visit, until the app's code
 * changes. Gradio draws both when its server starts; here the code runs at every visit.
 */
export function completeBrowserState(app: App, state: Block): void {
  state.props = {
    ...state.props,
    storage_key: state.props['storage_key'] || `gradio-lite-${app.source.name}-${state.id}`,
    secret: state.props['secret'] || app.source.secret,
  };
}
