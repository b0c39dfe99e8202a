/** TypeScript in a runtime: its runner, with the API that apps import. */
import { createApi } from '../../src/app/authoring/api.ts';
import { TypeScriptRunner } from '../runners/typescript/typescript-runner.ts';
import type { RunnerHost } from './language.ts';

/** Makes the runner; nothing has to be fetched for it but this module. */
export async function createRunner({ print }: RunnerHost): Promise<TypeScriptRunner> {
  const runner: TypeScriptRunner = new TypeScriptRunner({
    print,
    createApi: (app) =>
      createApi({
        app,
        refer: (fn) => runner.functions.refer(fn),
        keep: (value) => runner.states.keep(value),
        calling: () => runner.isCalling(app),
        log(message) {
          const call = runner.callOf(app);
          if (call) call.log(message);
          else print(app.id, 'stdout', `${message.title}: ${message.log}\n`);
        },
        warn: (message) => print(app.id, 'stderr', `Warning: ${message}\n`),
      }),
  });
  // What a timer or a forgotten promise throws belongs to no call; its author wants to read it all the same.
  addEventListener('error', ({ error }) => runner.showStray(error));
  addEventListener('unhandledrejection', ({ reason }) => runner.showStray(reason));
  return runner;
}
