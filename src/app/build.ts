/** Binds the builder's calls to one app; the modules they lead to decide. */
import { AppError } from '../errors.ts';
import { apiInfo } from './api-info.ts';
import type { App } from './app.ts';
import type { Block, WiredValue } from './block.ts';
import { Blocks } from './blocks.ts';
import { wireBoundValues } from './bound-values.ts';
import { completeBrowserState } from './browser-state.ts';
import type { BoundValue, Builder, Built } from './builder.ts';
import { appConfig } from './config.ts';
import { takeButtons } from './corner-buttons.ts';
import { createBlock, createBlocks } from './create.ts';
import { clearOnClick } from './clearing.ts';
import { completeDataset } from './dataset.ts';
import { buildExamples } from './examples.ts';
import { buildInterface } from './interface.ts';
import { CsvLogger } from './flagging/loggers.ts';
import { launchOptions, queueSettings } from './launch.ts';
import { listen } from './listen.ts';
import { frameChildren, place, placeBlocks, remove, rootOf, splice } from './placement.ts';
import { addRender } from './rendering/add-render.ts';
import { resolveComponents } from './shortcuts.ts';
import { buildTabbedInterface } from './tabbed-interface.ts';

/** The ways in which user code shapes an app. */
export function createBuilder(app: App): Builder {
  /** CSV loggers of the author's own, by their numbers. */
  const loggers = new Map<number, CsvLogger>();

  const parentOf = (id: number | null): Block | null => (id === null ? null : app.block(id));
  const built = (block: Block): Built => ({ id: block.id, props: block.props, warnings: app.takeWarnings() });

  const blocksOf = (id: number): Blocks => {
    const block = app.block(id);
    if (!(block instanceof Blocks)) throw new Error(`Block ${id} is a ${block.name}, which is no Blocks.`);
    return block;
  };

  /** `every` in seconds stands for a Timer right behind the component. */
  const timerFor = (every: BoundValue['every'], parent: Block | null): WiredValue['every'] => {
    if (typeof every !== 'number') return every;
    const timer = createBlock(app, 'Timer', { value: every });
    place(timer, parent);
    return { timer: timer.id };
  };

  const clear = (button: Block, components: readonly Block[], around = button.parent): void => {
    const root = rootOf(around);
    if (root && components.length > 0) clearOnClick(app, root, button, components);
  };

  /** Ends the body of a Blocks or layout. */
  const end = (block: Block): void => {
    frameChildren(app, block);
    if (!(block instanceof Blocks)) return;
    if (block.parent) splice(block, block.parent);
    else wireBoundValues(app, block);
  };

  const close = (blocks: Blocks): Built => {
    end(blocks);
    return built(blocks);
  };

  return {
    create(name, given, { parent, bound }) {
      const block = createBlock(app, name, given);
      takeButtons(app, block);
      const around = parentOf(parent);
      if (block.name === 'Dataset') completeDataset(app, block);
      if (block.name === 'BrowserState') completeBrowserState(app, block);
      if (given['render'] !== false) place(block, around);
      if (bound) block.bound = { ...bound, every: timerFor(bound.every, around) };
      if (block.name === 'ClearButton') clear(block, resolveComponents(app, given['components']), around);
      return built(block);
    },
    createBlocks(given, { parent }) {
      const blocks = createBlocks(app, given);
      blocks.parent = parentOf(parent);
      return built(blocks);
    },
    exit(id) {
      const block = app.block(id);
      if (block.name === 'Tabs')
        for (const { name, schema } of block.children)
          if (schema.within !== 'Tabs')
            app.warn(
              `gr.Tabs() can only contain gr.Tab() (or gr.TabItem()) components as direct children, but received gr.${name}(). Wrap inside a gr.Tab(...) block to fix this.`,
            );
      end(block);
    },
    render(id, { parent }) {
      const block = app.block(id);
      const around = parentOf(parent);
      if (!(block instanceof Blocks)) place(block, around);
      else if (around) placeBlocks(block, around);
    },
    unrender(id) {
      remove(app.block(id));
    },
    listen(listener, { parent }) {
      const root = rootOf(parentOf(parent));
      if (!root) {
        if (listener.on)
          throw new AppError('Exception', 'Cannot call on() outside of a gradio.Blocks context.');
        const event = listener.targets?.[0]?.event ?? listener.after?.on;
        throw new AppError('AttributeError', `Cannot call ${event} outside of a gradio.Blocks context.`);
      }
      const { id } = listen(app, root, listener);
      return { id, warnings: app.takeWarnings() };
    },
    createInterface(given, { parent, fn, validator = null, flag = null }) {
      const { blocks, flagged } = buildInterface(app, given, { fn, validator, flag }, parentOf(parent));
      return { ...close(blocks), flagged: flagged && flagged.map(({ id }) => id) };
    },
    flagRow({ number, components, folder, ...options }, row) {
      let logger = loggers.get(number);
      if (!logger) {
        const flagged = components.map((id) => app.block(id));
        logger = new CsvLogger(options, { files: () => app.files, components: flagged, folder });
        loggers.set(number, logger);
      }
      const logged = logger.flag(row);
      app.keeper.keep(app.files, folder);
      return logged;
    },
    createTabbedInterface(given, { parent }) {
      return close(buildTabbedInterface(app, given, parentOf(parent)));
    },
    createExamples(given, { parent, fn }) {
      const { dataset, load, cached } = buildExamples(app, given, fn, parentOf(parent));
      return { ...built(dataset), load, cached };
    },
    createRender(given, { parent, fn }) {
      addRender(app, fn, given, parentOf(parent));
      return { warnings: app.takeWarnings() };
    },
    clears(button, components) {
      clear(
        app.block(button),
        components.map((id) => app.block(id)),
      );
    },
    queue(id, given) {
      blocksOf(id).queueSettings = queueSettings(given);
      return { warnings: app.takeWarnings() };
    },
    launch(id, given) {
      const blocks = blocksOf(id);
      app.launched = { blocks, options: launchOptions(app, blocks, given) };
      return { warnings: app.takeWarnings() };
    },
    config: (id) => appConfig(app, blocksOf(id)),
    apiInfo: (id, allEndpoints = false) => apiInfo(blocksOf(id), allEndpoints),
    props: (id) => app.block(id).props,
    preprocess: (id, wire) => app.block(id).preprocess(wire),
    postprocess: (id, value) => app.block(id).postprocess(value),
    example: (id, value) => app.block(id).example(value),
    flag: (id, wire) => app.block(id).flag(wire),
  };
}
