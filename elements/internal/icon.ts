/** Icons of the interface, from lucide's shapes; each is imported by name so that only used ones ship. */
import type { IconNode } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new Map<IconNode, SVGSVGElement>();

function draw(shapes: IconNode): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const frame = { class: 'icon', viewBox: '0 0 24 24', width: '1em', height: '1em', fill: 'none' };
  const stroke = {
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries({ ...frame, ...stroke, 'aria-hidden': 'true' }))
    svg.setAttribute(name, String(value));
  for (const [tag, attributes] of shapes) {
    const part = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
    svg.append(part);
  }
  return svg;
}

/** A fresh icon in the text's colour, as large as the text unless CSS says otherwise; unseen by screen readers. */
export function icon(shapes: IconNode): SVGSVGElement {
  let original = drawn.get(shapes);
  if (!original) drawn.set(shapes, (original = draw(shapes)));
  return original.cloneNode(true) as SVGSVGElement;
}
