import { GradioError } from '../../../src/errors.ts';
import {
  describeScenarios,
  named,
  sleep,
  textAndNumberApp,
  textApp,
  throwing,
  update,
} from '../../../test/helpers/scenario.ts';

describeScenarios('values and updates', {
  sync_fn: {
    build: (kit) => {
      const { inp, out, n, btn } = textAndNumberApp(kit);
      kit.on(btn, 'click', (x: string | null) => `Hello ${x ?? '?'}`, [inp], [out]);
      kit.on(btn, 'click', (x: string) => [x, x.length], [inp], [out, n]);
      kit.on(btn, 'click', () => {}, [inp], []);
      kit.on(btn, 'click', () => {}, [inp], [out]);
    },
  },
  async_fn: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (x: string) => {
        await sleep(0.01);
        return x.toUpperCase();
      };
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  chains: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const bad = throwing(new GradioError('bad'));
      const first = kit.on(btn, 'click', () => 'ok', [inp], [out]);
      for (const on of ['then', 'success', 'failure'] as const)
        kit.on(null, 'load', () => on, [inp], [out], { after: { dependency: first, on } });
      kit.on(inp, 'submit', bad, [inp], [out]);
    },
  },
  updates: {
    build: (kit) => {
      const { inp, out, n, btn } = textAndNumberApp(kit, { precision: 0 });
      const one = [
        () => update(),
        () => update({ label: 'L', value: 'v', visible: false }),
        () => update({ value: null }),
        () => update({}),
        () => kit.detached('Textbox', { label: 'C', value: 'cv', interactive: true }),
        () => kit.detached('Textbox', { lines: 3 }),
        () => kit.detached('Number', { label: 'wrong class' }),
        () => update({ bogus: 1 }),
      ];
      for (const fn of one) kit.on(btn, 'click', fn, [inp], [out]);
      const two = [
        () => [update(), 5],
        () => update(),
        () => new Map([[out, 'only out']]),
        () =>
          new Map<unknown, unknown>([
            [out, update({ visible: true })],
            [n, 3],
          ]),
        named('d3', () => new Map()),
      ];
      for (const fn of two) kit.on(btn, 'click', fn, [inp], [out, n]);
    },
  },
  return_counts: {
    build: (kit) => {
      const { inp, out, n, btn } = textAndNumberApp(kit);
      const counts = { many: [1, 2, 3], few: 1, none: null };
      for (const [name, value] of Object.entries(counts))
        kit.on(
          btn,
          'click',
          named(name, () => value),
          [inp],
          [out, n],
        );
      // What Python makes of a tuple and an object is text by then.
      for (const text of ["('a', 'b')", '<object object at 0x12>', 'abc'])
        kit.on(btn, 'click', () => text, [inp], [out]);
    },
  },
  set_inputs: {
    build: (kit) => {
      const inp = kit.add('Textbox', { label: 'A' });
      const n = kit.add('Number', { label: 'B' });
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      const ids = [inp.id, n.id];
      const f = (d: Map<number, unknown>) =>
        `[('A', '${String(d.get(inp.id))}'), ('B', ${String(d.get(n.id))})]`;
      const g = ({ name, age }: { name: string; age: number }) => `${name} ${age}`;
      kit.listen(btn, f, { ids, asDict: true }, [out]);
      kit.listen(btn, g, { ids, names: ['name', 'age'] }, [out]);
      kit.on(btn, 'click', () => new Map([[out, 'dict']]), [inp], [n, out]);
    },
  },
  pre_post_flags: {
    build: (kit) => {
      const d = kit.add('Dropdown', { choices: ['a', 'b'], type: 'index' });
      const n = kit.add('Number', { precision: 0 });
      const out = kit.add('Textbox');
      kit.add('JSON');
      const btn = kit.add('Button');
      kit.on(btn, 'click', (x: unknown) => String(x), [d], [out], { preprocess: false });
      kit.on(btn, 'click', (x: unknown) => String(x), [d], [out]);
      kit.on(btn, 'click', () => 3.7, [], [n], { postprocess: false });
      kit.on(btn, 'click', () => 3.7, [], [n]);
    },
  },
  nan_on_the_wire: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const n = kit.add('Number');
      const j = kit.add('JSON');
      const btn = kit.add('Button');
      kit.on(btn, 'click', () => NaN, [inp], [n]);
      kit.on(btn, 'click', () => ({ a: Infinity, b: [NaN] }), [inp], [j]);
      kit.on(
        btn,
        'click',
        () => ({ headers: ['a'], data: [[NaN], [-Infinity]], metadata: null }),
        [inp],
        [j],
      );
    },
  },
  component_annotated_inputs: {
    build: (kit) => {
      const inp = kit.add('Textbox', { label: 'L', lines: 2 });
      const n = kit.add('Number', { minimum: 1 });
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      type Props = Record<string, unknown>;
      const f = (t: Props, m: Props) =>
        `SimpleNamespace ${String(t['value'])} ${String(t['label'])} ${String(t['lines'])} / ${String(m['value'])} ${String(m['minimum'])}`;
      kit.listen(btn, f, { ids: [inp.id, n.id] }, [out], { props: true });
    },
    // The error says what is missing, instead of where Python stumbled over it.
    differs: ['step 4 s2[1].output.error'],
  },
});
