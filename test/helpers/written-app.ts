/** Apps written in TypeScript inside a test, as the runner would have user code write them. */
import { definitions } from '../../elements/schemas.ts';
import type * as gradio from '../../elements/gradio.ts';
import { App } from '../../src/app/app.ts';
import { createApi } from '../../src/app/authoring/api.ts';
import type { LogMessage } from '../../src/app/authoring/host.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { Builder } from '../../src/app/builder.ts';
import { Functions } from '../../worker/runners/typescript/functions.ts';
import { StateValues } from '../../worker/runners/typescript/values.ts';

/** The API as authors import it. */
export type Gradio = typeof gradio;

/** An app being written, and what it said. */
export interface WrittenApp {
  readonly app: App;
  readonly gr: Gradio;
  readonly builder: Builder;
  readonly warnings: string[];
  readonly messages: LogMessage[];
  readonly printed: string[];
  readonly states: StateValues;
  readonly components: ReturnType<typeof createApi>['components'];
  launch(demo: unknown): void;
  /** Acts as while one of the app's functions runs. */
  during<T>(part: () => T): T;
}

/** Starts an app. */
export function startWriting(): WrittenApp {
  const app = new App({ id: 'test', definitions });
  const functions = new Functions();
  const states = new StateValues();
  const warnings: string[] = [];
  const messages: LogMessage[] = [];
  const printed: string[] = [];
  let calling = false;
  const api = createApi({
    app,
    refer: (fn) => functions.refer(fn),
    keep: (value) => states.keep(value),
    calling: () => calling,
    log: (message) => messages.push(message),
    print: (line) => printed.push(line),
    warn: (warning) => warnings.push(warning),
  });
  return {
    app,
    // The runner too can only promise that the exports are those that the types say.
    gr: api.exports as unknown as Gradio,
    builder: createBuilder(app),
    warnings,
    messages,
    printed,
    states,
    components: api.components,
    launch: api.launch,
    during(part) {
      calling = true;
      try {
        return part();
      } finally {
        calling = false;
      }
    },
  };
}
