/** The page of a component: its text, its example running in both languages, its parameters and events. */
import type { ParameterJson, SchemaJson } from '../../../src/schema/json.ts';
import { pythonRepr } from '../../../src/schema/python-text.ts';
import { html, titleOf } from './markdown.ts';
import { escaped, type Page } from './page-frame.ts';

/** What a component's folder says about it. */
export interface ComponentTexts {
  /** Its folder's name. */
  readonly name: string;
  readonly markdown: string;
  readonly python: string;
  readonly typescript: string;
}

/** The page; `events` holds a sentence for each event. */
export function componentPage(
  { name, markdown, python, typescript }: ComponentTexts,
  schema: SchemaJson,
  events: Readonly<Record<string, string>>,
): Page {
  const body = `${html(markdown)}
<h3>Python</h3>
${app(python, 'python')}
<h3>TypeScript</h3>
${app(typescript, 'typescript')}
<h2 id="parameters">Parameters</h2>
${parameters(schema.params)}
<h2 id="events">Events</h2>
${eventTable(schema, events)}`;
  return { path: `components/${name}`, title: titleOf(markdown), body, runsApps: true };
}

/** A script ends where its end tag stands, in a string too; no example of ours holds one. */
const app = (code: string, language: string): string =>
  `<gradio-lite playground info="false" initial-height="18rem"><script type="text/${language}">\n${code}</script></gradio-lite>`;

function parameters(params: readonly ParameterJson[]): string {
  const rows = params.map(({ name, annotation, doc, rest, ...param }) => {
    const fallback =
      'default' in param ? `<code>${escaped(shown(param.default))}</code>` : rest ? '' : 'required';
    const word = rest ? `**${name}` : name;
    return `<tr><th scope="row"><code>${word}</code></th><td><code>${escaped(annotation)}</code></td><td>${fallback}</td><td>${html(doc)}</td></tr>`;
  });
  return table(['Name', 'Type in Python', 'Default', 'Meaning'], rows);
}

/** A default as Python writes it; one that only Python has, by its own text. */
function shown(value: unknown): string {
  const { $repr } = (value ?? {}) as { $repr?: string };
  return $repr ?? pythonRepr(value);
}

function eventTable({ events }: SchemaJson, docs: Readonly<Record<string, string>>): string {
  if (events.length === 0) return '<p>None.</p>';
  const rows = events.map(
    ({ name }) => `<tr><th scope="row"><code>${name}</code></th><td>${escaped(docs[name] ?? '')}</td></tr>`,
  );
  return table(['Name', 'When'], rows);
}

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<div class="table"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
