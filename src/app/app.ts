/** One app: its blocks, the ids it has given out, and what it launched. */
import { nameError } from './names.ts';
import type { SourceNames } from '../protocol/source-hash.ts';
import type { Definition } from '../schema/rules.ts';
import type { Block } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { Dependency } from './dependency.ts';
import { noFiles, noKeeper, type AppFiles, type FileKeeper } from './files.ts';
import type { ExampleResults } from './example-results.ts';
import type { Launched } from './launch.ts';
import { noResults, type ResultCache } from './result-cache.ts';
import type { Rendering } from './rendering/rendering.ts';

/** What an app is given from outside. */
export interface AppOptions {
  id: string;
  /** Every component and layout that user code may make (`elements/schemas.ts`). */
  definitions: readonly Definition[];
  files?: AppFiles;
  /** Keeps results of examples from visit to visit; nothing is kept unless given. */
  results?: ResultCache;
  /** Keeps flagged rows from visit to visit; nothing is kept unless given. */
  keeper?: FileKeeper;
  /** Names the app's source, alike at every visit until the source changes. */
  source?: SourceNames;
}

/** An app while user code builds it and after: the model that the queue runs and the config is written from. */
export class App {
  readonly id: string;
  readonly blocks = new Map<number, Block>();
  readonly keeper: FileKeeper;
  readonly results: ResultCache;
  /** Examples whose results are made ahead (`cache_mode="eager"`). */
  readonly eager: ExampleResults[] = [];
  readonly source: SourceNames;
  /** The app's own files; the runner sets it before user code runs. */
  files: AppFiles;
  /** The Blocks to show, with the arguments of its `launch()`; null until user code calls it. */
  launched: Launched | null = null;
  /** The run of a render function whose code makes blocks here; null for the app itself. */
  readonly rendering: Rendering | null = null;
  private readonly definitions: Map<string, Definition>;
  private lastId = 0;
  private lastRenderable = 0;
  private warnings: string[] = [];

  constructor({
    id,
    definitions,
    files = noFiles,
    keeper = noKeeper,
    results = noResults,
    source = { name: id, secret: id },
  }: AppOptions) {
    this.id = id;
    this.keeper = keeper;
    this.results = results;
    this.source = source;
    this.files = files;
    this.definitions = new Map(
      definitions.flatMap((definition) =>
        [definition.schema.name, ...definition.schema.aliases].map((name) => [name, definition] as const),
      ),
    );
  }

  /** The next id; ids count from 0 in the order of creation. */
  nextId(): number {
    return this.lastId++;
  }

  /** The id of a new block. In a render, one with a key takes that of the block before it (`RenderScope`). */
  identify(_key: unknown): number {
    return this.nextId();
  }

  /** The next id of a render function. */
  nextRenderable(): number {
    return this.lastRenderable++;
  }

  /** The definition behind a name of the API. Throws for names that are none. */
  definition(name: string): Definition {
    const found = this.definitions.get(name);
    if (!found) throw nameError(name, [...this.definitions.keys()]);
    return found;
  }

  /** Names of all components and layouts, aliases included. */
  get names(): string[] {
    return [...this.definitions.keys()];
  }

  /** Names of all components, aliases included. */
  get componentNames(): string[] {
    return [...this.definitions]
      .filter(([, { schema }]) => schema.kind === 'component')
      .map(([name]) => name);
  }

  /** A block by its id. Throws for ids that this app did not give out. */
  block(id: number): Block {
    const found = this.blocks.get(id);
    if (!found) throw new Error(`App "${this.id}" has no block with id ${id}.`);
    return found;
  }

  /** The dependencies of what is shown; empty before `launch()`. */
  get dependencies(): readonly Dependency[] {
    return this.launched?.blocks.dependencies ?? [];
  }

  /** The Blocks that is shown. Throws before `launch()`. */
  get shown(): Blocks {
    if (!this.launched)
      throw new Error('The app was not launched: call launch() on a Blocks or an Interface.');
    return this.launched.blocks;
  }

  /** Lets go of all that it is made of: user code may hold one of its blocks for as long as the page lives. */
  dispose(): void {
    for (const block of this.blocks.values()) block.children = [];
    this.launched?.blocks.dispose();
    this.blocks.clear();
    this.definitions.clear();
    this.launched = null;
    this.files = noFiles;
  }

  /** Keeps something the author should know until `takeWarnings`. */
  warn(message: string): void {
    this.warnings.push(message);
  }

  /** The warnings since the last call. */
  takeWarnings(): string[] {
    const taken = this.warnings;
    this.warnings = [];
    return taken;
  }
}
