import { helloPython } from '../apps.js';
import { sideBySide } from '../side-by-side.js';

/** Median milliseconds from a click to the output's new value, of many clicks in one page. */
const roundTrips = (page) =>
  page.evaluate(async () => {
    const [name, greeting] = document.querySelectorAll('textarea');
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Greet');
    const times = [];
    for (let i = 0; i < 30; i++) {
      name.value = `Ada ${i}`;
      name.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = performance.now();
      button.click();
      while (greeting.value !== `Hello Ada ${i}!`) await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[15];
  });

export const cases = [
  {
    name: 'event/round-trip',
    unit: 'ms',
    peer: 'gradio',
    goal: 0.3,
    prepare: sideBySide(helloPython, roundTrips),
  },
];
