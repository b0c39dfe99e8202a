/** LaTeX by KaTeX; loaded when a text first has a formula. */
import katex from 'katex';
import katexCss from 'katex/dist/katex.min.css?inline';
import { adopt } from '../../theme/adopt.ts';

adopt(katexCss);

/** Draws the formula that an element holds as text, in its place. Bad LaTeX shows itself, marked as wrong. */
export function drawFormula(element: HTMLElement): void {
  katex.render(element.textContent ?? '', element, {
    displayMode: element.dataset['display'] === 'true',
    throwOnError: false,
    trust: false,
  });
}
