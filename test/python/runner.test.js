/** The runner's contract, with real apps in a real interpreter (without stack switching, as in every browser). */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './load.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = (name) => readFile(path.join(here, 'apps', `${name}.py`), 'utf8');
const files = new Map();
const readNow = (url) => {
  if (!files.has(url)) throw new Error(`${url} is missing`);
  const bytes = files.get(url);
  files.delete(url);
  return new TextEncoder().encode(bytes);
};
const { startPython } = await load(path.join(here, 'python-in-node.ts'));
const { stepwise } = await load(path.join(here, '../helpers/stepwise.ts'));
const { open, runner, printed, context, pyodide } = await startPython({ readNow });

const port = (block, props = {}) => ({
  id: block.id,
  wire: block.schema.value.name,
  props: { ...block.props, ...props },
});

/** The dependency of an app with this endpoint, ready to be called. */
function endpoint(app, name) {
  const dependency = app.dependencies.find(({ apiName }) => apiName === name);
  const { fn, inputs, outputs, inputNames, inputsAsDict } = dependency;
  const surroundings = (more) => context(app, { inputNames, inputsAsDict, ...more });
  const ports = (values) => inputs.map((block, i) => ({ ...port(block), value: values[i] }));
  return {
    fn,
    async call(values = [], more = {}) {
      const { context: around, heard } = surroundings(more);
      return {
        outcomes: await runner.call(
          fn,
          ports(values),
          outputs.map((block) => port(block)),
          around,
        ),
        heard,
      };
    },
    flow(values = [], more = {}) {
      return runner.iterate(
        fn,
        ports(values),
        outputs.map((block) => port(block)),
        surroundings(more).context,
      );
    },
    iterate(...given) {
      return stepwise(this.flow(...given));
    },
  };
}

const valueOf = async ({ call }, ...values) => (await call(values)).outcomes[0].value;

suite('calls', async () => {
  const app = await open('greeting', await source('greeting'));
  const at = (name) => endpoint(app, name);

  test("a plain function answers, and what it prints is the app's", async () => {
    assert.deepEqual((await at('greet').call(['Ada'])).outcomes, [{ kind: 'value', value: 'Hello Ada!' }]);
    assert.match(printed('greeting'), /greeting Ada\n\[err\] no newline$/);
  });

  test('an asynchronous function answers, and ends when its call is called off', async () => {
    assert.equal(await valueOf(at('greet_slowly'), 'Ada'), 'Hello Ada');
    const { context: around, heard } = context(app);
    const { fn } = at('greet_slowly');
    const box = app.shown.children[0].children[0];
    const called = runner.call(fn, [{ ...port(box), value: 'forever' }], [port(box)], around);
    setTimeout(() => heard.abort.abort(new Error('stopped')), 20);
    await assert.rejects(called, /stopped/);
    assert.equal(await valueOf(at('read_log')), 'cancelled');
  });

  for (const name of ['count', 'count_slowly'])
    test(`${name}: yields come one by one, to the end`, async () => {
      const yields = at(name).iterate([3]);
      const seen = [];
      for (let next = await yields.next(); !next.done; next = await yields.next())
        seen.push(next.value[0].value);
      assert.deepEqual(seen, [0, 1, 2]);
      assert.deepEqual(await yields.next(), { done: true, value: undefined });
      assert.equal(await valueOf(at('read_log')), name === 'count' ? 'finally' : 'async finally');
    });

  test('a generator that is stopped sees GeneratorExit', async () => {
    const yields = at('count').iterate([100]);
    await yields.next();
    assert.deepEqual(await yields.return(), { done: true, value: undefined });
    assert.equal(await valueOf(at('read_log')), 'GeneratorExit finally');
    assert.deepEqual(await yields.next(), { done: true, value: undefined });
  });

  test('an asynchronous generator is stopped in the middle of a step', async () => {
    const yields = at('count_slowly').iterate([100]);
    await yields.next();
    const step = yields.next();
    await yields.return();
    assert.deepEqual(await step, { done: true, value: undefined });
    assert.equal(await valueOf(at('read_log')), 'async finally');
  });

  test('a generator that never began needs no end', async () => {
    assert.deepEqual(await at('count').iterate([1]).return(), { done: true, value: undefined });
  });

  for (const name of ['count', 'count_slowly'])
    test(`${name}: runs on for as long as it is let, and goes on from there`, async () => {
      const flow = at(name).flow([5]);
      const seen = [];
      const until = (last) => flow.run(([{ value }]) => seen.push(value) && value !== last);
      assert.equal(await until(1), true);
      assert.deepEqual(seen, [0, 1]);
      assert.equal(await until(null), false);
      assert.deepEqual(seen, [0, 1, 2, 3, 4]);
      await valueOf(at('read_log'));
    });

  test('a generator knows nothing of an error of whoever takes its yields', async () => {
    const flow = at('count').flow([5]);
    const taken = flow.run(() => {
      throw new RangeError('too long');
    });
    await assert.rejects(taken, { name: 'RangeError', message: 'too long' });
    assert.equal(await valueOf(at('read_log')), '');
    await flow.return();
    assert.equal(await valueOf(at('read_log')), 'GeneratorExit finally');
  });

  test('two generators run side by side', async () => {
    const [a, b] = [at('count').iterate([2]), at('count').iterate([2])];
    const seen = [];
    for (const yields of [a, b, a, b]) seen.push((await yields.next()).value[0].value);
    assert.deepEqual(seen, [0, 0, 1, 1]);
    await Promise.all([a.return(), b.return()]);
    await at('read_log').call();
  });

  test('an error has its name, its message, and a traceback that begins in the app', async () => {
    const error = await at('divide')
      .call([1])
      .catch((thrown) => thrown);
    assert.equal(error.name, 'ZeroDivisionError');
    assert.equal(error.message, 'division by zero');
    assert.match(
      error.traceback,
      /^Traceback \(most recent call last\):\n {2}File "app\.py", line \d+, in divide\n {4}return x \/ 0\n/,
    );
    assert.doesNotMatch(error.traceback, /gradio\/|pyodide/);
    assert.match(printed('greeting'), /ZeroDivisionError: division by zero/);
  });

  test('gr.Error says how it is shown', async () => {
    const before = printed('greeting');
    const error = await at('refuse')
      .call([1])
      .catch((thrown) => thrown);
    const { name, message, title, duration, visible } = error;
    assert.deepEqual(
      { name, message, title, duration, visible },
      { name: 'Error', message: 'no', title: 'Stop', duration: 3, visible: false },
    );
    assert.equal(printed('greeting'), before, 'print_exception=False keeps the console quiet');
  });

  test('event data, request, progress and messages', async () => {
    const event = { target: app.shown.children[0].children[0].id, data: { index: [0, 2], value: 'ab' } };
    const { outcomes, heard } = await at('asks').call([7], { event });
    assert.deepEqual(outcomes[0].value, {
      target: 'Name',
      index: [0, 2],
      selected: true,
      x: 7,
      session: 's1',
      agent: 'Tests',
      q: '1',
      'every q': ['0', '1'],
      cookies: { id: '7', theme: 'a=b' },
      path: '/a/page',
      rest: 3,
    });
    const unit = { length: null, unit: 'steps', progress: null };
    assert.deepEqual(heard.progress, [
      [{ ...unit, index: null, progress: 0.5, desc: 'half' }],
      [{ ...unit, index: 0, length: 2, desc: 'two' }],
      [{ ...unit, index: 1, length: 2, desc: 'two' }],
      [{ ...unit, index: 2, length: 2, desc: 'two' }],
    ]);
    assert.deepEqual(heard.logs, [
      { log: 'info', level: 'info', duration: 10, visible: true, title: 'Info' },
      { log: 'warning', level: 'warning', duration: null, visible: true, title: 'T' },
    ]);
  });
});

suite('stopping what computes, in a worker that hears no messages', async () => {
  const slow =
    'import time\nend = time.monotonic() + 0.6\nwhile time.monotonic() < end:\n    pass\nSTATE = "imported"\n';
  const app = await open('busy', { 'app.py': await source('busy'), 'slow.py': slow });
  const at = (name) => endpoint(app, name);

  /** A call that is stopped from the start, but hears so only when Python asks. */
  const stoppedAfter = (milliseconds) => {
    const end = performance.now() + milliseconds;
    return { stopped: () => performance.now() > end };
  };

  const isStopped = { name: 'Stopped' };

  for (const [name, seen] of [
    ['spin', 'x KeyboardInterrupt, finally'],
    ['sleep', 'x woke'],
    ['spin_wrongly', 'CancelledError'],
    ['load', 'imported, x'],
  ])
    test(`${name}: ends, and what follows is served`, async () => {
      await assert.rejects(at(name).call(['x'], stoppedAfter(100)), isStopped);
      assert.equal(await valueOf(at('read_log')), seen);
    });

  for (const [name, seen] of [
    ['spin_between', 'GeneratorExit'],
    ['spin_in_steps', 'async finally'],
  ])
    test(`${name}: ends between two yields`, async () => {
      const yields = at(name).iterate(['x'], stoppedAfter(100));
      assert.equal((await yields.next()).value[0].value, 'x');
      await assert.rejects(yields.next(), isStopped);
      assert.deepEqual(await yields.next(), { done: true, value: undefined });
      assert.equal(await valueOf(at('read_log')), seen);
    });

  test('a function that takes no notice is asked once, and its result is its own', async () => {
    assert.equal((await at('go_on').call(['x'], stoppedAfter(0))).outcomes[0].value, 'x');
  });
});

suite('session values as bytes', async () => {
  const code = `import gradio as gr

class Cart:
    def __init__(self): self.items = ["apple"]

with gr.Blocks() as demo:
    cart, large, odd = gr.State(Cart()), gr.State("x" * 3_000_000), gr.State([lambda: 1])
    shown, button = gr.Textbox(), gr.Button()
    button.click(lambda cart: type(cart) is Cart and cart.items[0], cart, shown, api_name="read")
demo.launch()
`;
  const app = await open('cart', code);
  const other = await open('cart too', code.replace('apple', 'pear'));
  const handles = (of) =>
    [...of.blocks.values()].filter(({ stateful }) => stateful).map(({ given }) => given.value);

  test('come back as they were, of the classes of their app', async () => {
    const [packed, pear] = [app, other].map((one) => runner.packState(one, handles(one)[0]));
    const { fn } = endpoint(app, 'read');
    const call = async (value) => {
      const state = { id: 1, wire: 'state', props: {}, value };
      const shown = app.shown.dependencies[0].outputs.map((block) => port(block));
      const [outcome] = await runner.call(fn, [state], shown, context(app).context);
      return outcome.value;
    };
    assert.equal(await call(runner.unpackState(app, packed)), 'apple');
    assert.equal(await call(runner.unpackState(app, pear)), 'pear');
  });

  test('are none for what is too large, or cannot be bytes', () => {
    const [, large, odd] = handles(app);
    assert.equal(runner.packState(app, large), null);
    assert.equal(runner.packState(app, odd), null);
  });

  test('that cannot be read raise', () => {
    assert.throws(() => runner.unpackState(app, new Uint8Array([1, 2, 3])), /Unpickling|invalid/i);
  });
});

suite('results', async () => {
  const app = await open('returns', await source('returns'));
  const outcomesOf = async (name, ...values) => (await endpoint(app, name).call(values)).outcomes;
  const value = (given) => ({ kind: 'value', value: given });
  const skip = { kind: 'skip' };
  const tooFew = (name, returned, shown) =>
    `A  function (${name}) didn't return enough output values (needed: 2, returned: ${returned}).\n` +
    `    Output components:\n        [textbox, number]\n    Output values returned:\n        [${shown}]`;

  const expected = {
    value: [value('5')],
    tuple_for_one: [value("('a', 'b')")],
    tuple: [value('a'), value(5)],
    list: [value('a'), value(5)],
    too_many: [value('a'), value(5)],
    nothing: [],
    something_for_nothing: [],
    by_component: [skip, value(3)],
    by_component_for_one: [value('x')],
    skip: [skip, skip],
    skip_one: [skip, value(5)],
    update: [
      {
        kind: 'update',
        props: {
          value: null,
          label: 'L',
          choices: [
            ['0', 0],
            ['1', 1],
          ],
        },
      },
    ],
    empty_update: [skip],
    component: [{ kind: 'update', props: { value: '5', label: 'C', visible: false } }],
    other_component: [{ kind: 'update', props: { label: 'N' } }],
    update_of_truth: [{ kind: 'update', props: { value: false } }],
    object: [value("<class 'object'>")],
  };
  for (const [name, outcomes] of Object.entries(expected))
    test(name, async () => assert.deepEqual(await outcomesOf(name), outcomes));

  const failures = {
    too_few: tooFew('<lambda>', 1, '"a"'),
    none: tooFew('<lambda>', 1, 'None'),
    empty_dict: tooFew('<lambda>', 1, '{}'),
    mixed_keys: /components and other things as keys/,
    stray_component: /which is not among its outputs/,
  };
  for (const [name, message] of Object.entries(failures))
    test(name, () =>
      assert.rejects(
        outcomesOf(name),
        typeof message === 'string' ? { name: 'ValueError', message } : message,
      ),
    );

  test('too many values only warn', async () => {
    await outcomesOf('too_many');
    assert.match(
      printed('returns'),
      /UserWarning: A function \(<lambda>\) returned too many output values \(needed: 2, returned: 3\)/,
    );
  });

  test('a batch gives an outcome for each call and output, row by row', async () => {
    assert.deepEqual((await endpoint(app, 'batch').call([['a', 'b']], { batch: 2 })).outcomes, [
      value('A'),
      value('B'),
    ]);
    await assert.rejects(
      endpoint(app, 'batch_too_few').call([['a']], { batch: 1 }),
      /needed: 1, returned: 0/,
    );
  });

  test('states are handles: copied for a session, told apart when they change, released', async () => {
    const start = [...app.blocks.values()].find(({ stateful }) => stateful).given.value;
    const mine = runner.copyState(start);
    const [{ value: next }] = await outcomesOf('state', mine);
    assert.notEqual(runner.hashState(next), runner.hashState(mine));
    assert.equal(runner.hashState(mine), runner.hashState(start), 'the start value stays as it was');
    const [{ props }] = await outcomesOf('state_update', next);
    assert.equal(typeof props.value, 'number');
    runner.releaseState(next);
    await assert.rejects(outcomesOf('state', next), { name: 'KeyError' });
    assert.equal(typeof runner.copyState(null), 'number');
  });
});

suite('inputs', async () => {
  const app = await open('inputs', await source('inputs'));
  const result = (name, ...values) => valueOf(endpoint(app, name), ...values);

  test('as one dict by component', async () =>
    assert.equal(await result('as_dict', 'Ada', 36), "[('Age', 36), ('Name', 'Ada')]"));
  test('by keyword', async () => assert.equal(await result('by_keyword', 'Ada', 5), 'Ada 5'));
  test('a special parameter after one that keeps its default', async () =>
    assert.equal(await result('with_default', 1), '1 2 s1'));
  test('anything callable', async () => {
    assert.equal(await result('Adder', 1), '2');
    assert.equal(await result('method', 1), '3');
    assert.equal(await result('partial', 'Ada'), 'Ada 9');
    assert.equal(await result('variadic', 'a', 1, 'b'), '3');
    assert.equal(await result('str', 1.5), '1.5');
  });
  test('a parameter annotated with a component gets its properties', async () =>
    assert.equal(await result('props', { value: 'v', label: 'L', lines: 4 }), 'v L 4'));
  test("a subclass's own rules", async () => assert.equal(await result('shout', 'LoUd'), 'LOUD'));
  test("too many inputs fail in Python's words", () =>
    assert.rejects(result('too_many_inputs', 'x'), {
      name: 'TypeError',
      message: /takes 0 positional arguments but 1 was given/,
    }));
  test('what JSON cannot say reaches Python', async () => assert.equal(await result('str', NaN), 'nan'));
});

/** The files of a folder of apps, by name. */
async function folder(name) {
  const root = path.join(here, 'apps', name);
  const names = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.py'));
  const entries = names.map(async (file) => [
    file.replaceAll(path.sep, '/'),
    await readFile(path.join(root, file), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

suite('apps', () => {
  test('two apps have their own modules of the same names, files and working directories', async () => {
    const files = await folder('modules');
    const ann = await open('ann', { ...files, 'data.txt': 'ann' });
    const bob = await open('bob', { ...files, 'data.txt': 'bob' });
    assert.equal(await valueOf(endpoint(ann, 'who')), 'ann 3 6 ANN /apps/ann __main__');
    assert.equal(await valueOf(endpoint(bob, 'who')), 'bob 3 6 BOB /apps/bob __main__');
    assert.equal(await valueOf(endpoint(ann, 'who')), 'ann 3 6 ANN /apps/ann __main__');
    runner.unload(ann);
    assert.equal(pyodide.FS.analyzePath('/apps/ann').exists, false);
    await assert.rejects(endpoint(ann, 'who').call(), { name: 'KeyError' });
    assert.equal(await valueOf(endpoint(bob, 'who')), 'bob 3 6 BOB /apps/bob __main__');
  });

  test('temporary files are the own of each app, and go when they are old', async () => {
    const files = { 'app.py': await source('temporary') };
    const ann = await open('ann', files);
    const bob = await open('bob', files);
    const made = await valueOf(endpoint(ann, 'make'));
    assert.match(made, /^\/tmp\/ann\/\w+$/);
    assert.match(await valueOf(endpoint(bob, 'make')), /^\/tmp\/bob\/\w+$/);
    assert.equal(await valueOf(endpoint(ann, 'list')), '1');
    runner.deleteOldFiles(ann, 60);
    assert.equal(await valueOf(endpoint(ann, 'list')), '1');
    pyodide.FS.utime(made, 0, Date.now() - 61_000);
    await valueOf(endpoint(ann, 'make'));
    runner.deleteOldFiles(ann, 60);
    assert.equal(await valueOf(endpoint(ann, 'list')), '1', 'the younger one');
    assert.equal(await valueOf(endpoint(ann, 'own')), 'mine', 'what the app wrote beside its code stays');
    assert.equal(await valueOf(endpoint(bob, 'list')), '1');
    runner.unload(ann);
    assert.equal(pyodide.FS.analyzePath('/tmp/ann').exists, false);
  });

  test("a file named like a library is the app's own, and the library stays for others", async () => {
    const app = await open('shadow', await folder('shadow'));
    assert.equal(await valueOf(endpoint(app, 'both')), '1 0.84');
    assert.equal(pyodide.runPython('import calendar; hasattr(calendar, "monthrange")'), true);
  });

  test('what is shown is what was launched, else `demo`, else what was built last', async () => {
    const files = await folder('shown');
    const title = async (name) => (await open(name, files, { entrypoint: `${name}.py` })).shown.title;
    assert.equal(await title('launched'), 'launched');
    assert.equal(await title('demo'), 'demo');
    assert.equal(await title('last'), 'last');
    assert.equal(await title('waits'), 'waited');
    await assert.rejects(title('exits'), { name: 'ValueError', message: /^exits\.py builds no app/ });
  });

  test('a mistake in the script shows its file, line and place', async () => {
    const syntax = await open('bad', 'import gradio as gr\nx = = 1\n').catch((error) => error);
    assert.equal(syntax.name, 'SyntaxError');
    assert.equal(
      syntax.traceback,
      '  File "app.py", line 2\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n',
    );
    const inside = await open('bad', await folder('mistakes')).catch((error) => error);
    assert.equal(
      inside.traceback,
      'Traceback (most recent call last):\n' +
        '  File "app.py", line 3, in <module>\n    import part\n' +
        '  File "part.py", line 9, in <module>\n    use()\n    ~~~^^\n' +
        '  File "part.py", line 6, in use\n    return missing  # noqa: F821\n           ^^^^^^^\n' +
        "NameError: name 'missing' is not defined\n",
    );
    assert.equal(pyodide.FS.analyzePath('/apps/bad').exists, false);
  });

  test('code can be run among the names of an app, and see its files change', async () => {
    const app = await open('live', await source('live'));
    await runner.run(app, 'limit = 2');
    assert.equal(await valueOf(endpoint(app, 'read')), '2');
    await runner.write(app, { name: 'later.py', content: 'limit = 3' });
    await runner.run(app, 'from later import limit');
    assert.equal(await valueOf(endpoint(app, 'read')), '3');
    await runner.rename(app, 'later.py', 'sub/other.py');
    await runner.unlink(app, 'sub/other.py');
    await assert.rejects(runner.unlink(app, 'later.py'), { name: 'FileNotFoundError' });
    await assert.rejects(runner.write(app, { name: '../../etc/x', content: '' }), /stay in the app's folder/);
    const error = await runner.run(app, 'a = 1\nmissing').catch((thrown) => thrown);
    assert.match(error.traceback, /File "<code>", line 2, in <module>\n {4}missing/);
  });

  test('files of a lazy folder are fetched when opened, once', async () => {
    const listed = [
      { path: 'a b.txt', size: 5 },
      { path: 'sub/c.txt', size: 4 },
      { path: 'lost.txt', size: 9 },
    ];
    files.set('http://host/files/a%20b.txt', 'hello').set('http://host/files/sub/c.txt', 'late');
    const list = JSON.stringify({ base: 'http://host/files/', files: listed });
    const url = `data:application/json,${encodeURIComponent(list)}`;
    const app = await open('lazy', await source('lazy'), { folder: { url } });
    assert.equal(app.shown.title, "[[5, 4], 'hello', 'hello', 'later', 'OSError', 'found']");
  });

  test('a call costs little', async () => {
    const { call } = endpoint(await open('echo', await source('echo')), 'lambda');
    const times = [];
    for (let i = 0; i < 100; i++) {
      const start = performance.now();
      await call(['x']);
      times.push(performance.now() - start);
    }
    const median = times.sort((x, y) => x - y)[50];
    assert.ok(median < 1.5, `${median} ms`);
  });
});
