import { streamPython } from '../apps.js';
import { sideBySide } from '../side-by-side.js';

/**
 * Streams a count once; answers with how many of its yields came a second, how many frames the page drew a second
 * meanwhile, and how many of those showed a new value.
 */
const stream = (page, yields) =>
  page.evaluate(async (length) => {
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Count');
    const field = document.querySelector('input[type="number"]');
    const last = field.value;
    // What a frame's callback finds in the document is what that frame paints.
    const frames = [];
    const look = () => {
      frames.push({ at: performance.now(), value: field.value });
      frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    const start = performance.now();
    button.click();
    while (field.value === last || Number(field.value) % length !== length - 1)
      await new Promise((resolve) => setTimeout(resolve));
    const seconds = (performance.now() - start) / 1000;
    cancelAnimationFrame(frame);
    const drawn = frames.slice(1);
    const perSecond = (count) => count / ((frames.at(-1).at - frames[0].at) / 1000);
    return {
      yields: length / seconds,
      frames: perSecond(drawn.length),
      painted: perSecond(drawn.filter(({ value }, i) => value !== frames[i].value).length),
    };
  }, yields);

const streaming = (rate, { yields = 500, ...app }) =>
  sideBySide(streamPython({ yields, ...app }), async (page) => (await stream(page, yields))[rate]);

/** A stream that is long enough to count frames in. */
const long = { yields: 10_000 };

export const cases = [
  ...[1, 10, 100].map((listeners) => ({
    name: listeners === 1 ? 'event/stream' : `event/stream-${listeners}-listeners`,
    unit: 'yields/s',
    peer: 'gradio',
    goal: 10,
    higher: true,
    prepare: streaming('yields', { listeners }),
  })),
  {
    name: 'event/stream-painted',
    unit: 'values/s',
    peer: 'gradio',
    goal: 1,
    least: 50,
    higher: true,
    n: 3,
    prepare: streaming('painted', long),
  },
  {
    name: 'event/stream-frames',
    unit: 'frames/s',
    peer: 'gradio',
    goal: 1,
    least: 50,
    higher: true,
    n: 3,
    prepare: streaming('frames', long),
  },
];
