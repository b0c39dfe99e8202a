/** The page's CSS and the app's leave each other alone: an app looks the same on any page, a page with any app. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, page as pageText, python, ready } from '../helpers/browser.js';

/** One of each component and layout. */
const everything = `import gradio as gr

css = """
button { color: rgb(1, 2, 3); text-transform: uppercase }
h1, p, body, html, * { letter-spacing: 1px }
.host, .card { border: 9px solid red }
:root { --host-ink: red }
#host-title { display: none }
@media (width > 1px) { table { outline: 9px solid red } }
"""

with gr.Blocks(css=css, theme=gr.themes.Soft()) as demo:
    gr.Markdown("# Title\\n\\nSome *text* with [a link](https://example.com) and \`code\`.\\n\\n- one\\n- two\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |")
    with gr.Row():
        with gr.Column():
            name = gr.Textbox(label="Name", info="Yours", value="Ada", buttons=["copy"])
            gr.Textbox(label="Secret", type="password")
            gr.Number(label="Age", value=3)
            gr.Slider(label="Size", value=30)
            gr.Checkbox(label="Agreed", value=True)
        with gr.Column():
            gr.CheckboxGroup(["a", "b"], value=["a"], label="Some")
            gr.Radio(["a", "b"], value="b", label="One")
            gr.Dropdown(["a", "b"], value="b", label="Pick", interactive=True)
            gr.Dropdown(["a", "b"], value=["b"], label="Picks", multiselect=True)
    with gr.Group():
        output = gr.Textbox(label="Output")
        gr.JSON({"a": [1, 2, None]}, label="Data")
    with gr.Tabs():
        with gr.Tab("One"):
            gr.Label({"cat": 0.7, "dog": 0.3}, label="Animal")
        with gr.Tab("Two"):
            gr.HTML("<b>bold</b>")
    with gr.Accordion("More"):
        gr.HTML("<h2>Heading</h2><button>press</button>", label="Own")
    gr.Examples([["Ada"], ["Alan"]], name)
    with gr.Row():
        gr.Button("Run", variant="primary").click(lambda n: "Hello " + n, name, output)
        gr.Button("Halt", variant="stop", size="sm")
        gr.ClearButton([name, output])

demo.launch()
`;

/** Style sheets as pages have them. */
const hosts = {
  'a reset of everything': `
    * { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: italic 26px/2 cursive; color: red; background: pink; }
    *::before, *::after { box-sizing: content-box; }
    input, button, textarea, select { all: unset; }`,
  'opinions on every element': `
    html { font-size: 9px; } body { color: red; text-align: center; text-transform: uppercase; letter-spacing: 5px;
      word-spacing: 9px; line-height: 3; cursor: wait; white-space: pre; text-indent: 30px; text-shadow: 1px 1px red;
      accent-color: red; list-style: square; quotes: none; direction: ltr; hyphens: auto; color-scheme: dark; }
    button { border-radius: 0; background: red; min-width: 200px; } button:hover { background: lime; }
    label { display: block; margin-bottom: 2rem; font-weight: bold; } input { width: 100%; border: 3px solid green; }
    textarea { min-height: 300px; } table { width: auto; } td, th { padding: 3em; border: 2px dashed red; }
    main { max-width: 20em; } footer { position: fixed; } nav, section, header { background: pink; }
    h1, h2, h3, h4 { font-size: 5rem; color: lime; } p { margin: 3em 0; } ul, ol { list-style: square; padding: 5em; }
    svg { width: 300px; fill: lime; } svg path { stroke: red; } a { color: lime; text-decoration: wavy; }
    fieldset { border: 3px solid; padding: 2em; } code, pre { background: black; } progress { width: 99px; }`,
  'a preflight and its utilities': `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; --tw-ring-color: red; }
    html { line-height: 1.5; font-family: ui-serif; } body { margin: 0; line-height: inherit; }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; } a { color: inherit; text-decoration: inherit; }
    button, input, select, textarea { font: inherit; color: inherit; padding: 0; letter-spacing: inherit; }
    button, [type='button'], [type='submit'] { appearance: button; background-color: transparent; background-image: none; }
    ol, ul, menu { list-style: none; margin: 0; padding: 0; } img, svg, video { display: block; vertical-align: middle; }
    .hidden { display: none; } .block { display: block; } .container { width: 100%; } .table { display: table; }
    .prose { max-width: 65ch; color: red; } .prose h1 { font-size: 9em; } .wrap { padding: 9px; }`,
  'a framework with class names like ours': `
    .row { display: flex; flex-wrap: wrap; margin: 0 -12px; } .row > * { width: 100%; padding: 0 12px; flex-shrink: 0; }
    .column { float: left; width: 50%; } .form { padding: 3em; } .label { font-size: 75%; background: gray; }
    .primary { background: blue; } .secondary { background: gray; } .stop { color: red; } .lg { font-size: 3em; }
    .block { margin: 2em; border: 3px solid; } .group { outline: 3px solid; } .tab { display: none; }
    .main { width: 300px; } .app { color: red; } .icon { width: 99px; } .container { max-width: 300px; padding: 9px; }
    .dark { background: black; color: white; } .selected { background: yellow; } .head { float: right; }
    .alert, .toast, .modal { display: none; } .info { background: cyan; } .gallery { columns: 3; } .head { color: red }
    [role='tab'] { padding: 2em; } [role='button'] { cursor: grab; } [role='group'] { margin: 3em; }`,
  'variables named like ours': `
    :root, body { --primary-500: red; --body-text-color: red; --block-background-fill: red; --radius-lg: 40px;
      --spacing-lg: 40px; --text-md: 40px; --font: cursive; --shadow-drop: 9px 9px red; --size-4: 90px;
      --layout-gap: 99px; --button-primary-background-fill: red; --color-accent: red; --input-padding: 40px; }`,
};

/** Something of each kind on the page itself. */
const hostContent = `<header class="host card"><h1 id="host-title">Host</h1><nav><ul><li><a href="#a">Link</a></li></ul></nav></header>
  <section class="block prose dark"><p class="row">Text <code>code</code></p><button class="primary lg">Press</button>
  <form class="form"><label>Field <input class="textbox" value="x" /></label><select><option>o</option></select>
  <textarea>t</textarea><input type="checkbox" checked /><input type="range" /></form>
  <table><tr><th>h</th></tr><tr><td>d</td></tr></table><details open><summary>s</summary>d</details>
  <svg width="9" height="9"><path d="M0 0h9"></path></svg><progress value="0.5"></progress></section>`;

const place = (content) =>
  `<div style="position:absolute; inset:0 auto auto 0; width:900px; padding:0; margin:0; border:0; background:white">${content}</div>`;

/** In the page: the computed styles of elements, as JSON: the many values would otherwise travel one by one. */
function computedStyles(selector) {
  const styles = [];
  for (const element of document.querySelectorAll(selector)) {
    const style = getComputedStyle(element);
    const said = [];
    // Custom properties of the page are its own affair, as long as nothing here reads them.
    for (const property of style)
      if (!property.startsWith('--')) said.push(`${property}: ${style.getPropertyValue(property)}`);
    styles.push({ what: `${element.localName}.${element.className}`, said });
  }
  return JSON.stringify(styles);
}

const stylesOf = async (page, selector) => JSON.parse(await page.evaluate(computedStyles, selector));

function differences(before, after) {
  assert.deepEqual(
    after.map(({ what }) => what),
    before.map(({ what }) => what),
    'the same elements',
  );
  return before.flatMap(({ what, said }, i) =>
    said
      .map((one, k) => (one === after[i].said[k] ? null : `${what} ${one} → ${after[i].said[k]}`))
      .filter(Boolean),
  );
}

describe('the page and the app', () => {
  let stage;
  let bare;

  const inside = '.gradio-container, .gradio-container *';

  const openApp = async (name) => {
    const page = await stage.open(name);
    await ready(page);
    return page;
  };

  const look = async (page) => ({
    styles: await stylesOf(page, inside),
    picture: await page.locator('.gradio-container').screenshot({ animations: 'disabled' }),
  });

  before(async () => {
    const app = place(python(everything, 'theme="light" style="background: white"'));
    const sheet = (css) => ({ head: `<style>${css}</style>` });
    stage = await openStage(
      {
        'bare.html': pageText(app),
        'host.html': pageText(hostContent, sheet(hosts['opinions on every element'])),
        'both.html': pageText(hostContent + app, sheet(hosts['opinions on every element'])),
        ...Object.fromEntries(
          Object.values(hosts).map((css, i) => [`host-${i}.html`, pageText(app, sheet(css))]),
        ),
      },
      { context: { reducedMotion: 'reduce', viewport: { width: 1280, height: 2000 } } },
    );
    const page = await openApp('bare.html');
    bare = await look(page);
    await page.close();
  });

  after(() => stage?.close());

  for (const [i, name] of Object.keys(hosts).entries())
    it(`${name} changes nothing in the app`, { timeout: 60_000 }, async () => {
      const page = await openApp(`host-${i}.html`);
      const hosted = await look(page);
      assert.deepEqual(differences(bare.styles, hosted.styles), []);
      assert.ok(bare.picture.equals(hosted.picture), 'pixel by pixel');
      await page.close();
    });

  it('the app, with theme and css of its own, changes nothing on the page', { timeout: 60_000 }, async () => {
    const host = 'html, body, body > header, body > header *, body > section, body > section *';
    const alone = await stage.open('host.html');
    const expected = await stylesOf(alone, host);
    const page = await openApp('both.html');
    // Opened and used: what comes late comes too.
    const app = page.locator('.gradio-container');
    await app.getByRole('button', { name: 'Run' }).click();
    await app.getByRole('combobox').first().click();
    await app.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.activeElement.blur();
      scrollTo(0, 0);
    });
    await page.mouse.move(1200, 1900);
    assert.deepEqual(differences(expected, await stylesOf(page, host)), []);
    assert.equal(await page.title(), 'Test');
    assert.equal(await page.evaluate(() => document.documentElement.className + document.body.className), '');
    await page.evaluate(() => document.querySelector('gradio-lite').remove());
    assert.deepEqual(differences(expected, await stylesOf(page, host)), [], 'after removal');
    await page.close();
    await alone.close();
  });
});
