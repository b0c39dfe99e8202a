import { connect } from '../../src/protocol/connect.ts';
import recordings from './events.json' with { type: 'json' };
import { playScenario, type Scenario } from './event-player.ts';
import { runtimeDriver } from './runtime-driver.ts';

const scenarios = recordings.scenarios as unknown as Scenario[];
const py = (v: unknown): string => JSON.stringify(v).replace(/\btrue\b/g, 'True').replace(/\bfalse\b/g, 'False').replace(/\bnull\b/g, 'None');
export const main = async () => {

    const worker = new Worker(new URL('../../worker/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', (e) => console.log('worker error', e.message));
    const connection = connect(worker, { assets: new URL('/', location.href).href });
    void connection.died.then((e) => console.log('DIED', String(e)));
    const lines: string[] = [];
    connection.subscribe((e) => { if (e.type === 'console') lines.push(e.text); });
    const t0 = performance.now();
    try { await connection.calls.warm('python'); } catch (e) { console.log('boot failed', String((e as Error).message)); throw e; }
    console.log('boot', performance.now() - t0);
    const good: string[] = [];
    const only = new URLSearchParams(location.search).get('only');
    for (const s of scenarios) {
      if (only && s.name !== only) continue;
      if (['auth', 'files', 'max_file_size', 'multipage', 'component_server'].includes(s.name)) continue;
      const launch = Object.entries(s.launch ?? {}).map(([k, v]) => `${k}=${py(v)}`).join(', ');
      const code = `import gradio as gr, time, asyncio\n${s.code.includes('np.') ? 'import numpy as np\n' : ''}${s.code.includes('pd.') ? 'import pandas as pd\n' : ''}FIX='.'\n${s.code}\ndemo.launch(${launch})\n`;
      lines.length = 0;
      try {
        const config = await connection.calls.open(s.name, { language: 'python', entrypoint: 'app.py', files: [{ name: 'app.py', content: code }], requirements: [], wheels: null, lock: null, folder: null, imports: {} });
        const timer = new Promise<never>((_, r) => setTimeout(() => r(new Error('timed out')), 60_000));
        const played = await Promise.race([playScenario(s, runtimeDriver(connection, s.name, config)), timer]);
        if (played.differences.length === 0) good.push(s.name);
        else console.log(`DIFF ${s.name} ${JSON.stringify(played.differences.slice(0, 4)).slice(0, 1500)} | ${lines.slice(0, 6).join('').slice(0, 300)}`);
        await connection.calls.close(s.name);
      } catch (e) {
        console.log(`FAIL ${s.name}: ${(e as Error).name} ${(e as Error).message.slice(0, 300)}`);
      }
    }
    console.log('GOOD', good.length, good.join(' '));
    connection.close(); worker.terminate();

};
