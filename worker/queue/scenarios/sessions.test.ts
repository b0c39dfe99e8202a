import { describeScenarios, update } from '../../../test/helpers/scenario.ts';

/** A list of texts as Python shows it. */
const shown = (value: unknown) =>
  Array.isArray(value) ? `[${value.map((x) => `'${String(x)}'`).join(', ')}]` : String(value);

describeScenarios('sessions', {
  state: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const st = kit.state([]);
      const st2 = kit.state(7);
      const btn = kit.add('Button');
      const add = (x: string, s: string[]) => {
        s.push(x);
        return [s.join(', '), s];
      };
      kit.on(btn, 'click', add, [inp, st], [out, st]);
      kit.on(btn, 'click', (s: unknown) => shown(s), [st], [out]);
      kit.on(btn, 'click', (s: unknown) => shown(s), [st2], [out]);
      kit.on(st, 'change', (s: unknown) => shown(s), [st], [out]);
    },
  },
  state_generator: {
    build: (kit) => {
      const out = kit.add('Number');
      const st = kit.state(1);
      const btn = kit.add('Button');
      function* f(s: number) {
        for (let i = 0; i < 2; i++) yield s + i;
      }
      kit.on(btn, 'click', f, [st], [st]);
      kit.on(btn, 'click', (s: number) => update({ value: s + 10 }), [st], [st]);
      kit.on(btn, 'click', (s: number) => s, [st], [out]);
    },
  },
  update_changes_session: {
    build: (kit) => {
      const d = kit.add('Dropdown', { choices: ['a'] });
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      kit.on(btn, 'click', () => kit.detached('Dropdown', { choices: ['a', 'new'] }), [], [d]);
      kit.on(btn, 'click', (x: string) => `got ${x}`, [d], [out]);
    },
  },
  load_unload: {
    build: (kit) => {
      const t = kit.add('Textbox');
      const st = kit.state(0);
      const b = kit.add('Button');
      kit.on(null, 'load', () => 'loaded', [], [t]);
      kit.on(null, 'unload', () => {}, [], []);
      kit.on(b, 'click', () => 'tick', [], [t]);
      kit.on(b, 'click', (s: number) => s + 1, [st], [st]);
    },
  },
});
