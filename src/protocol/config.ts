/** The config: an app model as JSON, in Gradio's own shape, read by elements, clients and caches alike. */
/** One block. Props whose value is null are left out, as on Gradio's wire. */
export interface ComponentConfig {
  id: number;
  type: string;
  props: Record<string, unknown>;
  key?: unknown;
  skip_api?: boolean;
  rendered_in?: number | null;
  /** The render that it stands in, for a block of a `RenderConfig`. */
  renderable?: number;
  api_info?: unknown;
  api_info_as_input?: unknown;
  api_info_as_output?: unknown;
  example_inputs?: unknown;
}

/** Where a block stands. */
export interface LayoutNode {
  id: number;
  children?: LayoutNode[];
}

/** One event listener. */
export interface DependencyConfig {
  id: number;
  targets: [number | null, string][];
  inputs: number[];
  outputs: number[];
  backend_fn: boolean;
  js: string | boolean | null;
  queue: boolean;
  api_name: string | false;
  api_description: string | false | null;
  scroll_to_output: boolean;
  show_progress: 'full' | 'minimal' | 'hidden';
  show_progress_on: number[] | null;
  batch: boolean;
  max_batch_size: number;
  cancels: number[];
  types: { generator: boolean; cancel: boolean };
  collects_event_data: boolean;
  trigger_after: number | null;
  trigger_only_on_success: boolean;
  trigger_only_on_failure: boolean;
  trigger_mode: 'once' | 'multiple' | 'always_last';
  api_visibility: 'public' | 'private' | 'undocumented';
  rendered_in: number | null;
  render_id: number | null;
  connection: 'sse' | 'stream';
  time_limit: number | null;
  stream_every: number;
  event_specific_args: string[] | null;
  /** Inputs that the function gets as components, by their place; servers of earlier versions do not say. */
  component_prop_inputs?: number[];
  js_implementation: string | null;
}

/** The blocks in the column of one `gr.render`, with their listeners, as a call of its function gives them. */
export interface RenderConfig {
  components: ComponentConfig[];
  layout: LayoutNode;
  dependencies: DependencyConfig[];
  page: Record<string, { components: number[]; dependencies: number[]; layout: LayoutNode }>;
  render_id: number;
}

/** A whole app. */
export interface AppConfig {
  version: string;
  mode: string;
  app_id: string;
  title: string;
  components: ComponentConfig[];
  layout: LayoutNode;
  dependencies: DependencyConfig[];
  pages: [string, string, boolean][];
  page: Record<string, { components: number[]; dependencies: number[]; layout: LayoutNode }>;
  current_page: string;
  fill_height: boolean;
  fill_width: boolean;
  show_error: boolean;
  connect_heartbeat: boolean;
  analytics_enabled: boolean;
  enable_queue: true;
  is_space: false;
  protocol: 'sse_v3';
  root: string;
  api_prefix: '/gradio_api';
  max_file_size: number | null;
  /** Author's own CSS text, after `css` and `css_paths` were read. */
  css: string | null;
  /** JavaScript run once when the page loads. */
  js: string | null;
  head: string | null;
  /** A theme's description, resolved to CSS variables by `src/themes`; null is the default theme. */
  theme: unknown;
  footer_links: (string | { label: string; url: string })[];
  i18n_translations: Record<string, Record<string, string>> | null;
  dev_mode: boolean;
}
