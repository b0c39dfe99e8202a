/** What `launch()` and `queue()` say about a running app. */
import type { Blocks } from './blocks.ts';

/** The arguments of `launch()` that mean something in a page. */
export interface LaunchOptions {
  theme: unknown;
  css: string | null;
  css_paths: readonly string[];
  js: string | true | null;
  head: string | null;
  head_paths: readonly string[];
  footer_links: readonly (string | { label: string; url: string })[];
  show_error: boolean;
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
