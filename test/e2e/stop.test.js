/** Stopping what runs: by Stop, by `cancels=`, by taking the element away; on plain pages and on isolated ones. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

/** Functions that would go on for ever, in each way there is; what they notice of their end can be read. */
const endless = python(
  `import asyncio
import time
import gradio as gr

log = []

def noting(name):
    class Noting:
        def __enter__(self): log.append(name + " runs")
        def __exit__(self, kind, error, trace): log.append(f"{name} {kind.__name__}")
    return Noting()

def spin(text):
    with noting("spin"):
        while True:
            pass

def sleep(text):
    with noting("sleep"):
        time.sleep(600)

async def rest(text):
    with noting("rest"):
        await asyncio.sleep(600)

def count(text):
    with noting("count"):
        for i in range(10**9):
            sum(range(100_000))
            yield str(i)

def wait_between(text):
    with noting("wait_between"):
        yield "first"
        time.sleep(600)

def spin_between(text):
    with noting("spin_between"):
        yield "first"
        while True:
            pass

async def slow_to_end():
    with noting("slow_to_end"):
        try:
            await asyncio.sleep(600)
        finally:
            # Longer than it takes until Python looks up from its work.
            end = time.monotonic() + 0.5
            while time.monotonic() < end:
                pass

def run_between(text):
    with noting("run_between"):
        yield "first"
        asyncio.run(slow_to_end())

def sink(text):
    # In C, below Python: no signal reaches it.
    sum(range(10**12))

def read_log():
    text = ", ".join(log)
    log.clear()
    return text

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    shown = gr.Textbox(label="Shown")
    runs = [
        gr.Button(fn.__name__, elem_id=fn.__name__).click(fn, text, shown)
        for fn in (spin, sleep, rest, count, wait_between, spin_between, run_between, sink)
    ]
    gr.Button("Stop all").click(None, cancels=runs)
    gr.Button("Read").click(read_log, None, gr.Textbox(label="Log"), show_progress="hidden")

demo.launch()
`,
  'id="endless"',
);

const greeting = (id) =>
  python(
    `import time
import gradio as gr

def wait(text):
    time.sleep(600)

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: "Hello " + text, name, greeting)
    gr.Button("Wait").click(wait, name, greeting)

demo.launch()
`,
    `id="${id}"`,
  );

const withStopButton = python(
  `import gradio as gr

def answer(text):
    yield "thinking about " + text
    if text == "life":
        while True:
            pass
    yield "done with " + text

gr.Interface(answer, "text", "text").launch()
`,
);

/** Remembers what was said in a State, in another one that cannot be kept if so asked; then sinks. */
const remembering = python(
  `import gradio as gr

class Memory:
    def __init__(self): self.said = []

def say(text, memory, rest):
    memory.said.append(text)
    return ", ".join(memory.said), memory, (lambda: text) if text == "secret" else rest

def sink(memory):
    memory.said.append("lost")
    sum(range(10**12))

with gr.Blocks() as demo:
    memory, rest = gr.State(Memory()), gr.State("nothing")
    text = gr.Textbox(label="Text")
    shown = gr.Textbox(label="Shown")
    gr.Button("say").click(say, [text, memory, rest], [shown, memory, rest])
    sinking = gr.Button("sink").click(sink, memory, shown)
    gr.Button("Stop all").click(None, cancels=sinking)

demo.launch()
`,
  'id="remembering"',
);

const inTypeScript = typescript(
  `
  import * as gr from 'gradio-lite';

  const demo = new gr.Blocks(() => {
    const text = gr.Textbox({ label: 'Text' });
    const shown = gr.Textbox({ label: 'Shown' });
    const seen = gr.State([] as string[]);
    gr.Button('say').click({
      inputs: [text, seen],
      outputs: [shown, seen],
      fn: (said, before) => [[...before, said].join(', '), [...before, said]] as const,
    });
    const spin = gr.Button('spin').click({
      inputs: text,
      outputs: shown,
      fn: (said) => {
        while (said === 'for ever') said = said.trim();
        return 'Hey ' + said;
      },
    });
    gr.Button('Stop all').click({ fn: null, cancels: [spin] });
  });
  demo.launch();
`,
  'id="ts"',
);

const pages = {
  'endless.html': pageText(endless + greeting('other')),
  'interface.html': pageText(withStopButton),
  'remembering.html': pageText(remembering),
  'typescript.html': pageText(inTypeScript + greeting('other')),
};

const press = (page, scope, name) => page.locator(scope).getByRole('button', { name, exact: true }).click();

/** Waits until a function has begun: where it is to write, a time is counted that its start has given. */
const running = (page, scope) => page.locator(`${scope} [data-testid=status-tracker]:not([hidden])`).first();
const runs = (page, scope) => running(page, scope).waitFor();

const reads = async (page, expected) => {
  await press(page, '#endless', 'Read');
  await hasValue(page.locator('#endless').getByLabel('Log'), expected, 5000);
};

const greets = async (page, name) => {
  await page.locator('#other').getByLabel('Name').fill(name);
  await press(page, '#other', 'Greet');
  await hasValue(page.locator('#other').getByLabel('Greeting'), `Hello ${name}`, 20_000);
};

/** Says so when a worker takes the place of another. */
const countWorkers = (page) => {
  const workers = { started: 0 };
  page.on('worker', () => (workers.started += 1));
  return workers;
};

/** Milliseconds in which a stopped function is to be over, on a machine with other work. */
const SOON = 4000;

/** A browser gives a worker that it ends two seconds to notice by itself. */
async function workersBecome(page, count) {
  for (const end = Date.now() + SOON; page.workers().length !== count && Date.now() < end;)
    await page.waitForTimeout(50);
  assert.equal(page.workers().length, count);
}

const toast = (page, scope, text) => page.locator(scope).getByTestId('toast-body').filter({ hasText: text });

/** Opens the page of endless functions, with another app in the same runtime. */
async function openEndless(stage) {
  let workers;
  const page = await stage.open('endless.html', (opening) => (workers = countWorkers(opening)));
  await ready(page, '#endless');
  await ready(page, '#other');
  return { page, workers };
}

/** Starts a function, and presses Stop once the worker is deep in it; answers with the time just before. */
async function startAndPressStop(page, name) {
  await press(page, '#endless', name);
  await runs(page, '#endless');
  await page.waitForTimeout(300);
  const began = Date.now();
  await press(page, '#endless', 'Stop all');
  return began;
}

/** Starts a function and stops it; answers with the milliseconds from Stop to the next answer. */
async function startAndStop(page, name, seen) {
  const began = await startAndPressStop(page, name);
  await reads(page, seen);
  return Date.now() - began;
}

const endings = {
  spin: 'KeyboardInterrupt',
  sleep: 'KeyboardInterrupt',
  rest: 'CancelledError',
  count: 'GeneratorExit',
  wait_between: 'GeneratorExit',
  spin_between: 'GeneratorExit',
};

for (const [kind, isolated, headers] of [
  ['a plain page', false, {}],
  [
    'an isolated page',
    true,
    { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  ],
])
  describe(`Stop in Python, on ${kind}`, () => {
    let stage;
    let page;
    let workers;

    before(async () => {
      stage = await openStage(pages, { headers });
      ({ page, workers } = await openEndless(stage));
    });

    after(() => stage?.close());

    it('is such a page', async () => {
      assert.equal(await page.evaluate(() => crossOriginIsolated), isolated);
    });

    for (const [name, error] of Object.entries(endings))
      it(`${name}: ends with ${error}, and the next call is served by the same worker`, async (t) => {
        const taken = await startAndStop(page, name, `${name} runs, ${name} ${error}`);
        t.diagnostic(`${taken} ms`);
        assert.ok(taken < SOON, `it took ${taken} ms`);
        assert.equal(workers.started, 1);
        assert.equal(await page.getByTestId('toast-body').count(), 0);
      });

    it('what a function waits for ends first, at its leisure, and the function knows how it ends itself', async () => {
      await startAndPressStop(page, 'run_between');
      // Reading would come between the two ends.
      await page.waitForTimeout(1000);
      await reads(
        page,
        'run_between runs, slow_to_end runs, slow_to_end CancelledError, run_between GeneratorExit',
      );
    });

    it('what waits behind a function that computes begins when that is stopped', async () => {
      await press(page, '#endless', 'spin');
      await runs(page, '#endless');
      await page.locator('#other').getByLabel('Name').fill('Ada');
      await press(page, '#other', 'Greet');
      await page.waitForTimeout(500);
      assert.equal(await page.locator('#other').getByLabel('Greeting').inputValue(), '');
      await press(page, '#endless', 'Stop all');
      await hasValue(page.locator('#other').getByLabel('Greeting'), 'Hello Ada', SOON);
      await reads(page, 'spin runs, spin KeyboardInterrupt');
    });

    it('only the call that is stopped ends: one that waits goes on', async () => {
      await press(page, '#endless', 'wait_between');
      await hasValue(page.locator('#endless').getByLabel('Shown'), 'first');
      await press(page, '#other', 'Wait');
      await runs(page, '#other');
      await startAndStop(
        page,
        'spin',
        'wait_between runs, spin runs, spin KeyboardInterrupt, wait_between GeneratorExit',
      );
      assert.equal(await running(page, '#other').isVisible(), true);
    });

    it('an element that is taken away takes its functions along; others go on', async () => {
      await press(page, '#endless', 'spin');
      await runs(page, '#endless');
      await page.waitForTimeout(300);
      await page.evaluate(() => document.querySelector('#endless').remove());
      await greets(page, 'Bo');
      assert.equal(workers.started, 1);
    });
  });

describe('Stop where nothing reaches the function', () => {
  let stage;

  before(async () => {
    stage = await openStage(pages);
  });

  after(() => stage?.close());

  /** The runtime is ended and begun again: said, with inputs kept, and both apps go on. */
  const restarts = async (page, scope, workers) => {
    await toast(page, scope, 'could not be stopped').waitFor({ timeout: 15_000 });
    assert.equal(await page.locator(scope).getByLabel('Text').inputValue(), 'for ever');
    await ready(page, scope);
    await ready(page, '#other');
    assert.equal(workers.started, 2);
    await workersBecome(page, 1);
  };

  it('in C: both apps are opened again, a call of the other one ends and says why', async () => {
    const { page, workers } = await openEndless(stage);
    await page.locator('#endless').getByLabel('Text').fill('for ever');
    await page.locator('#other').getByLabel('Name').fill('Cy');
    await press(page, '#other', 'Wait');
    await runs(page, '#other');
    await press(page, '#endless', 'sink');
    await runs(page, '#endless');
    await page.waitForTimeout(300);
    await press(page, '#endless', 'Stop all');
    await restarts(page, '#endless', workers);
    await toast(page, '#other', 'could not be stopped; please try again').waitFor();
    assert.equal(await page.locator('#other').getByLabel('Name').inputValue(), 'Cy');
    await greets(page, 'Cy');
    await startAndStop(page, 'spin', 'spin runs, spin KeyboardInterrupt');
    await page.close();
  });

  it('in TypeScript', async () => {
    let workers;
    const page = await stage.open('typescript.html', (opening) => (workers = countWorkers(opening)));
    await ready(page, '#ts');
    await ready(page, '#other');
    const says = async (text, shown) => {
      await page.locator('#ts').getByLabel('Text').fill(text);
      await press(page, '#ts', 'say');
      await hasValue(page.locator('#ts').getByLabel('Shown'), shown);
    };
    await says('one', 'one');
    await page.locator('#ts').getByLabel('Text').fill('for ever');
    await press(page, '#ts', 'spin');
    await runs(page, '#ts');
    await page.waitForTimeout(300);
    await press(page, '#ts', 'Stop all');
    // Made while the worker hears nothing: for the next one.
    await page.locator('#other').getByLabel('Name').fill('Dora');
    await press(page, '#other', 'Greet');
    await restarts(page, '#ts', workers);
    await hasValue(page.locator('#other').getByLabel('Greeting'), 'Hello Dora');
    await page.locator('#ts').getByLabel('Text').fill('you');
    await press(page, '#ts', 'spin');
    await hasValue(page.locator('#ts').getByLabel('Shown'), 'Hey you');
    await says('two', 'one, two');
    await page.close();
  });

  it('State is kept as it was after the last event; what cannot be kept is said', async () => {
    const page = await stage.open('remembering.html');
    await ready(page);
    const app = '#remembering';
    const says = async (text, shown) => {
      await page.locator(app).getByLabel('Text').fill(text);
      await press(page, app, 'say');
      await hasValue(page.locator(app).getByLabel('Shown'), shown);
    };
    const sinks = async () => {
      await press(page, app, 'sink');
      await runs(page, app);
      await page.waitForTimeout(300);
      await press(page, app, 'Stop all');
      await toast(page, app, 'could not be stopped').last().waitFor({ timeout: 15_000 });
      await ready(page, app);
    };
    const forgot = toast(page, app, 'remembered of this session could not be kept');
    await says('one', 'one');
    await says('two', 'one, two');
    await sinks();
    assert.equal(await forgot.count(), 0);
    await says('secret', 'one, two, secret');
    await sinks();
    await forgot.waitFor();
    await says('three', 'one, two, secret, three');
    await page.close();
  });

  it('an element taken away: the others are opened again', async () => {
    const { page, workers } = await openEndless(stage);
    await press(page, '#endless', 'sink');
    await runs(page, '#endless');
    await page.waitForTimeout(300);
    await page.locator('#other').getByLabel('Name').fill('Eve');
    await page.evaluate(() => document.querySelector('#endless').remove());
    await toast(page, '#other', 'could not be stopped').waitFor({ timeout: 15_000 });
    assert.equal(await page.locator('#other').getByLabel('Name').inputValue(), 'Eve');
    await ready(page, '#other');
    await greets(page, 'Eve');
    assert.equal(workers.started, 2);
    await page.close();
  });
});

describe('Stop', () => {
  let stage;

  before(async () => {
    stage = await openStage(pages);
  });

  after(() => stage?.close());

  it('the button of an Interface ends a generator that computes; the next run is a new one', async () => {
    const page = await stage.open('interface.html');
    await ready(page);
    const submit = page.getByRole('button', { name: 'Submit', exact: true });
    const stop = page.getByRole('button', { name: 'Stop', exact: true });
    const input = page.getByLabel('text', { exact: true });
    const output = page.getByLabel('output', { exact: true });
    await input.fill('life');
    await submit.click();
    await hasValue(output, 'thinking about life');
    await stop.click();
    await submit.waitFor({ timeout: SOON });
    assert.equal(await stop.isVisible(), false);
    assert.equal(await output.inputValue(), 'thinking about life');
    await input.fill('cats');
    await submit.click();
    await hasValue(output, 'done with cats');
    await page.close();
  });

  it('leaving the page ends what runs', async () => {
    const { page } = await openEndless(stage);
    await press(page, '#endless', 'spin');
    await runs(page, '#endless');
    await page.waitForTimeout(300);
    await page.goto('about:blank');
    await workersBecome(page, 0);
    await page.close();
  });

  it('taking away the last app ends its worker, whatever it does', async () => {
    const { page } = await openEndless(stage);
    await press(page, '#endless', 'sink');
    await runs(page, '#endless');
    await page.evaluate(() => {
      for (const app of document.querySelectorAll('gradio-lite')) app.remove();
    });
    await workersBecome(page, 0);
    await page.close();
  });
});

describe('Stop where a policy forbids the worker what interrupts need', () => {
  it('ends the runtime and begins it again', async () => {
    const stage = await openStage(pages, {
      headers: { 'Content-Security-Policy': "connect-src 'self'; worker-src 'self' blob:" },
    });
    const { page, workers } = await openEndless(stage);
    await press(page, '#endless', 'spin');
    await runs(page, '#endless');
    await page.waitForTimeout(300);
    await press(page, '#endless', 'Stop all');
    await toast(page, '#endless', 'could not be stopped').waitFor({ timeout: 15_000 });
    await ready(page, '#endless');
    await greets(page, 'Fay');
    assert.equal(workers.started, 2);
    await stage.close();
  });
});
