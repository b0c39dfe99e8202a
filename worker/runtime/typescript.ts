/** TypeScript in a runtime: its runner, with the API that apps import. */
import type { App } from '../../src/app/app.ts';
import { createApi } from '../../src/app/authoring/api.ts';
import type { LogMessage } from '../../src/app/authoring/host.ts';
import { readyCompiler } from '../runners/typescript/modules.ts';
import { TypeScriptRunner } from '../runners/typescript/typescript-runner.ts';
import type { Language, LanguageHost } from './language.ts';

/** Makes the language; nothing more has to be fetched for it. */
export function createLanguage({ print }: LanguageHost): Language {
  const log = (app: App, message: LogMessage): void => {
    const call = runner.callOf(app);
    if (call) call.log(message);
    else print(app.id, 'stdout', `${message.title}: ${message.log}\n`);
  };
  const runner: TypeScriptRunner = new TypeScriptRunner({
    print,
    createApi: (app) =>
      createApi({
        app,
        refer: (fn) => runner.functions.refer(fn),
        keep: (value) => runner.states.keep(value),
        calling: () => runner.isCalling(app),
        log: (message) => log(app, message),
        print: (line) => print(app.id, 'stdout', `${line}\n`),
        warn: (message) => print(app.id, 'stderr', `Warning: ${message}\n`),
      }),
  });
  // What a timer or a forgotten promise throws belongs to no call; its author wants to read it all the same.
  addEventListener('error', ({ error }) => runner.showStray(error));
  addEventListener('unhandledrejection', ({ reason }) => runner.showStray(reason));
  return {
    start: readyCompiler,
    async load(app, source, begin) {
      begin();
      await runner.load(app, source);
      return runner;
    },
  };
}
