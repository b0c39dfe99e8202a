/** Pages with style sheets of their own, to see what of them gets into a container. */
import { adopt } from './adopt.ts';

/** What pages carry: each sheet must change nothing inside the container. */
export const hosts: Record<string, string> = {
  'a universal reset': `
    *, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box; border: 0 solid red; font-size: 62.5%; }
    html body div * { line-height: 4; letter-spacing: 2px; } body { background: black; }`,
  'element rules with opinions': `
    html { font-size: 31px; }
    body { font: italic 700 25px/3 cursive; color: red; text-align: center; text-transform: uppercase;
      letter-spacing: 4px; word-spacing: 9px; white-space: pre; cursor: crosshair; list-style: square;
      text-indent: 50px; scrollbar-color: red blue; accent-color: red; caret-color: red; tab-size: 9;
      text-shadow: 1px 1px red; color-scheme: dark; overflow-wrap: anywhere; hyphens: auto; quotes: none; }
    button { background: red; text-transform: uppercase; border-radius: 0; }
    label { display: block; margin-bottom: 2rem; }
    input { width: 100%; border: 3px solid green; }
    textarea:focus, input:hover, a:hover { outline: 5px solid red; }
    main, section, div { padding: 7px; background: pink; max-width: 60ch; }
    h1, h2, h3 { font-size: 5rem; color: lime; } ul li { list-style: square; } ul ul li p { margin: 9em; }
    table td, table th { border: 2px dashed red; padding: 3em; } p + p { margin-top: 8em; }
    svg { width: 300px; fill: lime; display: inline; } svg path { stroke: red; } img { border: 9px solid; }
    gr-sample { display: flex; color: orange; } dialog { border: 9px solid; } hr { margin: 9em; }`,
  'a preflight': `
    *, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb; }
    html { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif; }
    body { margin: 0; line-height: inherit; }
    hr { height: 0; color: inherit; border-top-width: 1px; }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; }
    a { color: inherit; text-decoration: inherit; } b, strong { font-weight: bolder; }
    code, kbd, samp, pre { font-family: fantasy; font-size: 1em; }
    sub, sup { font-size: 75%; line-height: 0; position: relative; vertical-align: baseline; }
    table { text-indent: 0; border-color: inherit; border-collapse: collapse; }
    button, input, optgroup, select, textarea { font-family: inherit; font-size: 100%; color: inherit; margin: 0; padding: 0; }
    button, [type='button'], [type='reset'], [type='submit'] { appearance: button; background-color: transparent; background-image: none; }
    [type='search'] { appearance: textfield; outline-offset: -2px; }
    blockquote, dl, dd, h1, h2, h3, h4, h5, h6, hr, figure, p, pre { margin: 0; }
    ol, ul, menu { list-style: none; margin: 0; padding: 0; }
    textarea { resize: vertical; } input::placeholder, textarea::placeholder { opacity: 1; color: #9ca3af; }
    button, [role='button'] { cursor: pointer; } :disabled { cursor: default; }
    img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle; }
    img, video { max-width: 100%; height: auto; } [hidden] { display: none; }`,
  'a reboot': `
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; background: #fff; text-size-adjust: 100%; }
    hr { margin: 1rem 0; color: inherit; border: 0; border-top: 1px solid; opacity: .25; }
    h6, h5, h4, h3, h2, h1 { margin: 0 0 .5rem; font-weight: 500; line-height: 1.2; } h1 { font-size: calc(1.375rem + 1.5vw); }
    p { margin: 0 0 1rem; } abbr[title] { text-decoration: underline dotted; cursor: help; }
    ol, ul { padding-left: 2rem; } ol, ul, dl { margin: 0 0 1rem; } dt { font-weight: 700; } dd { margin: 0 0 .5rem; }
    small { font-size: .875em; } mark { padding: .1875em; background: #fff3cd; }
    a { color: #0d6efd; text-decoration: underline; } a:not([href]):not([class]) { color: inherit; }
    pre, code, kbd, samp { font-family: SFMono-Regular, monospace; font-size: 1em; }
    pre { display: block; margin: 0 0 1rem; overflow: auto; font-size: .875em; }
    code { font-size: .875em; color: #d63384; word-wrap: break-word; }
    kbd { padding: .1875rem .375rem; color: #fff; background: #212529; border-radius: .25rem; }
    figure { margin: 0 0 1rem; } img, svg { vertical-align: middle; }
    table { caption-side: bottom; border-collapse: collapse; } th { text-align: -webkit-match-parent; }
    thead, tbody, tfoot, tr, td, th { border: 0 solid; border-color: inherit; }
    label { display: inline-block; } button { border-radius: 0; }
    input, button, select, optgroup, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    button, select { text-transform: none; } [role='button'] { cursor: pointer; } select { word-wrap: normal; }
    fieldset { min-width: 0; padding: 0; margin: 0; border: 0; }
    legend { float: left; width: 100%; margin-bottom: .5rem; font-size: 1.5rem; } legend + * { clear: left; }
    progress { vertical-align: baseline; } output { display: inline-block; } summary { display: list-item; cursor: pointer; }`,
  'rules with a class': `
    .page p, .page ul, .page h1, .page-body > * > div { margin: 3rem; font-size: 40px; color: red; }
    .page ul li { list-style: square; padding-left: 4em; } .page a { color: lime; }
    button:not(:disabled), [type='button']:not(:disabled) { cursor: grab; } .page .go { float: left; }
    .page [type='text'] { border: 5px solid red; } a:hover, input:focus { outline: none; }`,
};

/** A page without a doctype, where tables do not inherit. */
hosts['a page of old'] = `/* quirks */ body { color: red; font: 30px cursive; } td { padding: 9px; }`;

/** Rules in layers lie below ours, but below the guard of SVG and old attributes they show through. */
export const layered = `@layer base { ${hosts['a preflight']} body { font: 30px/3 cursive; } button { color: red; } }`;

const frames: HTMLIFrameElement[] = [];

/** A page with a style sheet of its own, and in it a container of a fixed width with the given sheets. */
export async function page(
  hostCss: string,
  content: string,
  sheets: readonly string[],
): Promise<HTMLElement> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frames.push(frame);
  frame.style.cssText = 'width: 900px; height: 900px';
  const doc = frame.contentDocument!;
  // Without this the page would be in quirks mode, as 'a page of old' below.
  if (!hostCss.startsWith('/* quirks */')) doc.write('<!doctype html>');
  doc.close();
  doc.head.append(Object.assign(doc.createElement('style'), { textContent: hostCss }));
  for (const css of sheets) adopt(css, doc);
  doc.body.className = 'page';
  const place = doc.body.appendChild(doc.createElement('div'));
  place.className = 'page-body';
  // The page may lay out its own boxes as it likes; what counts is what happens inside ours.
  place.style.cssText =
    'position: absolute; top: 0; left: 0; width: 800px; padding: 0; float: none; max-width: none';
  const container = place.appendChild(doc.createElement('main'));
  container.className = 'gradio-container';
  container.setHTMLUnsafe(content);
  await Promise.all([...container.querySelectorAll('img')].map((image) => image.decode()));
  return container;
}

/** The computed style in the window that the element is in. */
export const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);

/** Takes the pages away again. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}
