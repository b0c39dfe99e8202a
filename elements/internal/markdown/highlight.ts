/** Colours code; the engine loads when a text first has code, each language when it is first used. */
import hljs from 'highlight.js/lib/core';
import type { LanguageFn } from 'highlight.js';
import css from './highlight.css?inline';
import { adopt } from '../../theme/adopt.ts';

adopt(css);

const languages = import.meta.glob<{ default: LanguageFn }>(
  '../../../node_modules/highlight.js/es/languages/{bash,c,cpp,css,diff,go,java,javascript,json,kotlin,latex,markdown,php,python,r,ruby,rust,shell,sql,swift,typescript,xml,yaml}.js',
);
const aliases: Readonly<Record<string, string>> = {
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  md: 'markdown',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  svg: 'xml',
  tex: 'latex',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
};

async function ready(name: string): Promise<boolean> {
  if (hljs.getLanguage(name)) return true;
  const load = languages[`../../../node_modules/highlight.js/es/languages/${name}.js`];
  if (!load) return false;
  hljs.registerLanguage(name, (await load()).default);
  return true;
}

/** Colours a `<code class="language-…">`; an unknown language stays plain. */
export async function highlight(code: HTMLElement): Promise<void> {
  const said = /language-([\w+-]+)/.exec(code.className)?.[1]?.toLowerCase() ?? '';
  const name = aliases[said] ?? said;
  if (!(await ready(name))) return;
  const { value } = hljs.highlight(code.textContent ?? '', { language: name, ignoreIllegals: true });
  // The engine escapes the code; parsing its spans in an inert document keeps even a flaw in it from running.
  const parsed = new DOMParser().parseFromString(value, 'text/html');
  code.replaceChildren(...parsed.body.childNodes);
  code.classList.add('hljs');
}
