/** What `launch()` and `queue()` say about a running app. */
import type { Base } from '../themes/base.ts';
import type { ThemeDescription } from '../themes/description.ts';
import { valueError } from '../errors.ts';
import type { App } from './app.ts';
import type { Blocks } from './blocks.ts';
import type { AppFiles } from './files.ts';
import { unexpectedArgument } from './names.ts';

/** A link in the footer: one of Gradio's own by name, or the author's. */
export type FooterLink = string | { label: string; url: string };

/** The arguments of `launch()` that mean something in a page. */
export interface LaunchOptions {
  /** A theme's name or description; null is the default theme. */
  theme: unknown;
  css: string | null;
  js: string | null;
  head: string | null;
  footer_links: readonly FooterLink[];
  show_error: boolean;
  /** Bytes; null is no limit. */
  max_file_size: number | null;
  i18n: Record<string, Record<string, string>> | null;
}

/** The Blocks that is shown, with the arguments of its `launch()`. */
export interface Launched {
  blocks: Blocks;
  options: LaunchOptions;
}

/** The arguments of `queue()`. */
export interface QueueSettings {
  /** Most events that may wait; null is no limit. */
  maxSize: number | null;
  /** For dependencies whose limit is 'default'; null is no limit. */
  defaultConcurrencyLimit: number | null;
}

/** Arguments of `launch()` that concern a server, notebook or tunnel: accepted, so that one file runs in both places. */
const serverArguments = [
  'inline',
  'inbrowser',
  'share',
  'debug',
  'max_threads',
  'auth',
  'auth_message',
  'prevent_thread_lock',
  'server_name',
  'server_port',
  'height',
  'width',
  'favicon_path',
  'ssl_keyfile',
  'ssl_certfile',
  'ssl_keyfile_password',
  'ssl_verify',
  'quiet',
  'run_history',
  'allowed_paths',
  'blocked_paths',
  'root_path',
  'app_kwargs',
  'state_session_capacity',
  'share_server_address',
  'share_server_protocol',
  'share_server_tls_certificate',
  'auth_dependency',
  'enable_monitoring',
  'strict_cors',
  'node_server_name',
  'node_port',
  'ssr_mode',
  'pwa',
  'mcp_server',
  'num_workers',
] as const;
const pageArguments = [
  'theme',
  'css',
  'css_paths',
  'js',
  'head',
  'head_paths',
  'footer_links',
  'show_error',
  'max_file_size',
  'i18n',
];
const queueArguments = ['status_update_rate', 'api_open', 'max_size', 'default_concurrency_limit'];

/** What authors may give `launch()`. */
export type LaunchArguments = Partial<Record<(typeof serverArguments)[number], unknown>> & {
  /** A theme of `gr.themes`, the name of a prebuilt one, or what a theme file holds. */
  theme?: ThemeDescription | null;
  css?: string | null;
  css_paths?: string | readonly string[] | null;
  js?: string | true | null;
  head?: string | null;
  head_paths?: string | readonly string[] | null;
  footer_links?: readonly FooterLink[] | null;
  show_error?: boolean;
  /** Bytes, or a text such as `"5mb"`. */
  max_file_size?: string | number | null;
  i18n?: Record<string, Record<string, string>> | null;
};

/** What authors may give `queue()`. */
export interface QueueArguments {
  status_update_rate?: number | 'auto';
  api_open?: boolean | null;
  max_size?: number | null;
  default_concurrency_limit?: number | null | 'not_set';
}

function checkArguments(callee: string, given: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => given[name] !== undefined && !known.includes(name));
  if (unknown !== undefined) throw unexpectedArgument(callee, unknown, known);
}

const units = ['b', 'kb', 'mb', 'gb', 'tb'];

/** `"5mb"` → bytes. Throws for text that is no size. */
function bytes(size: unknown): number | null {
  if (size === null || size === undefined || typeof size === 'number') return size ?? null;
  const [, amount, unit = 'b'] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)?\s*$/i.exec(String(size)) ?? [];
  const power = units.indexOf(unit.toLowerCase());
  if (amount === undefined || power < 0)
    throw valueError(
      `max_file_size must be a number of bytes or a text such as "5mb"; got '${String(size)}'.`,
    );
  return Math.floor(Number(amount) * 1024 ** power);
}

const asList = (value: unknown): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** The text given, followed by that of the files named. */
function withFiles(files: AppFiles, text: unknown, paths: unknown): string | null {
  const parts = [...asList(text), ...asList(paths).map((path) => files.readText(path))];
  return parts.length > 0 ? parts.join('\n') : null;
}

/** A theme of `gr.themes` goes to the page as what a theme file holds. */
const described = (theme: unknown): unknown =>
  typeof (theme as Base | null)?.toJson === 'function' ? (theme as Base).toJson() : theme;

/** Reads the arguments of `launch()`; those Gradio 5 took in the constructor come from there unless given here. */
export function launchOptions(app: App, blocks: Blocks, given: Record<string, unknown>): LaunchOptions {
  checkArguments('Blocks.launch', given, [...serverArguments, ...pageArguments]);
  const said = (name: string): unknown => given[name] ?? blocks.look[name] ?? null;
  return {
    theme: described(said('theme')),
    css: withFiles(app.files, said('css'), said('css_paths')),
    js: typeof said('js') === 'string' ? (said('js') as string) : null,
    head: withFiles(app.files, said('head'), said('head_paths')),
    footer_links: (given['footer_links'] as FooterLink[] | null | undefined) ?? ['api', 'gradio', 'settings'],
    show_error: given['show_error'] === true,
    max_file_size: bytes(given['max_file_size']),
    i18n: (given['i18n'] as LaunchOptions['i18n'] | undefined) ?? null,
  };
}

/** Reads the arguments of `queue()`. */
export function queueSettings(given: Record<string, unknown>): QueueSettings {
  checkArguments('Blocks.queue', given, queueArguments);
  const limit = given['default_concurrency_limit'] ?? null;
  return {
    maxSize: (given['max_size'] as number | null | undefined) ?? null,
    defaultConcurrencyLimit:
      given['default_concurrency_limit'] === undefined || limit === 'not_set' ? 1 : (limit as number | null),
  };
}
