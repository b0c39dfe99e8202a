/** What `gr.Interface` and `gr.TabbedInterface` take. */
import type { ComponentLike } from '../schema/common.ts';
import { layout, type Options } from '../schema/component.ts';
import { boolean, choice, integer, number, string, typed } from '../schema/parameters.ts';

/** A component, or the shortcut of one (`"textbox"`). */
export type ComponentOrShortcut = string | ComponentLike;
type Components = ComponentOrShortcut | readonly ComponentOrShortcut[] | null;

const visibilities = ['public', 'private', 'undocumented'] as const;

/** Parameters of `gr.Interface`. */
export const interfaceSchema = layout('Interface', {
  doc: 'A whole app around one function: inputs, outputs, buttons and examples.',
  params: {
    fn: typed<unknown>()('Callable', { doc: 'The function; it takes the inputs and gives the outputs.' }),
    inputs: typed<Components>()('str | Component | Sequence[str | Component] | None', {
      doc: 'Components for its arguments; None for an app that only generates.',
    }),
    outputs: typed<Components>()('str | Component | Sequence[str | Component] | None', {
      doc: 'Components for its results; None for an app that only takes.',
    }),
    examples: typed<readonly unknown[] | string | null>()('list[Any] | list[list[Any]] | str | None', {
      default: null,
      doc: 'Sample inputs: a list of rows, or a folder.',
    }),
    cache_examples: typed<boolean | 'lazy' | null>()('bool | None', {
      default: null,
      doc: 'Whether results of examples are kept in the browser, and shown at once from then on.',
    }),
    cache_mode: choice(['eager', 'lazy'], {
      default: null,
      doc: 'Whether results are made ahead, while nothing else runs ("eager"), or when first asked for ("lazy").',
    }),
    examples_per_page: integer({ default: 10, doc: 'Examples on one page.' }),
    example_labels: typed<readonly string[] | null>()('list[str] | None', {
      default: null,
      doc: 'Texts shown in place of the examples.',
    }),
    preload_example: typed<number | false>()('int | Literal[False]', {
      default: 0,
      doc: 'Which kept example shows when the page loads; False for none.',
    }),
    live: boolean({ default: false, doc: 'Whether it runs whenever an input changes.' }),
    title: string({ default: null, doc: 'Heading, and title of the page.' }),
    description: string({ default: null, doc: 'Markdown under the heading.' }),
    article: string({ default: null, doc: 'Markdown at the end.' }),
    flagging_mode: choice(['never', 'auto', 'manual'], {
      default: null,
      doc: 'Whether visitors can flag a result, or every result is.',
    }),
    flagging_options: typed<readonly (string | readonly [label: string, value: string])[] | null>()(
      'list[str] | list[tuple[str, str]] | None',
      { default: null, doc: 'Reasons to flag, one button each; pairs give label and value.' },
    ),
    flagging_dir: string({ default: '.gradio/flagged', doc: 'Folder for flagged rows.' }),
    flagging_callback: typed<unknown>()('FlaggingCallback | None', {
      default: null,
      doc: 'What keeps flagged rows; by default a CSV file.',
    }),
    analytics_enabled: boolean({ default: null, doc: 'Accepted as in Gradio; nothing is ever reported.' }),
    batch: boolean({ default: false, doc: 'Whether the function takes lists, for several calls at once.' }),
    max_batch_size: integer({ default: 4, doc: 'Most calls in one batch.' }),
    api_visibility: choice(visibilities, {
      default: 'public',
      doc: 'Whether the endpoint is listed, callable only, or neither.',
    }),
    api_name: string({ default: null, doc: "Name of the endpoint; the function's own by default." }),
    api_description: typed<string | false | null>()('str | None | Literal[False]', {
      default: null,
      doc: "What the API page says; the function's docstring by default, nothing if False.",
    }),
    _api_mode: boolean({ default: false, doc: 'Whether the function takes and gives wire values.' }),
    allow_duplication: boolean({
      default: false,
      doc: 'Accepted as in Gradio; a page has no Space to duplicate.',
    }),
    concurrency_limit: typed<number | null | 'default'>()("int | None | Literal['default']", {
      default: 'default',
      doc: 'Most calls at once; None is no limit.',
    }),
    additional_inputs: typed<Components>()('str | Component | Sequence[str | Component] | None', {
      default: null,
      doc: 'Further inputs, in an accordion.',
    }),
    additional_inputs_accordion: typed<string | ComponentLike | null>()('str | Accordion | None', {
      default: null,
      doc: 'That accordion, or its label.',
    }),
    submit_btn: typed<ComponentOrShortcut>()('str | Button', {
      default: 'Submit',
      doc: 'The submit button, or its text.',
    }),
    stop_btn: typed<ComponentOrShortcut>()('str | Button', {
      default: 'Stop',
      doc: 'The stop button, or its text; shown while a generator runs.',
    }),
    clear_btn: typed<ComponentOrShortcut | null>()('str | Button | None', {
      default: 'Clear',
      doc: 'The clear button, or its text; None hides it.',
    }),
    delete_cache: typed<readonly [number, number] | null>()('tuple[int, int] | None', {
      default: null,
      doc: "Seconds between deletions of the app's old temporary files, and their least age in seconds.",
    }),
    show_progress: choice(['full', 'minimal', 'hidden'], {
      default: 'full',
      doc: 'How progress shows on outputs.',
    }),
    fill_width: boolean({ default: false, doc: 'Whether the app takes the whole width of its container.' }),
    time_limit: integer({ default: 30, doc: 'Seconds a stream may take in a live app.' }),
    stream_every: number({ default: 0.5, doc: 'Seconds between the frames of a stream in a live app.' }),
    deep_link: typed<string | boolean | ComponentLike | null>()('str | DeepLinkButton | bool | None', {
      default: null,
      doc: 'Accepted as in Gradio; a page has no server that keeps states for links.',
    }),
    validator: typed<unknown>()('Callable | None', {
      default: null,
      doc: 'A function that checks the inputs first.',
    }),
    kwargs: {
      ...typed<Record<string, unknown>>()('Any', { default: {}, doc: 'Arguments of `Blocks`.' }),
      rest: true,
    },
  },
  positional: ['fn', 'inputs', 'outputs', 'examples'],
  events: [],
});

/** Arguments of `gr.Interface`, with defaults. */
export type InterfaceArguments = Required<Options<typeof interfaceSchema>>;

/** Parameters of `gr.TabbedInterface`. */
export const tabbedInterfaceSchema = layout('TabbedInterface', {
  doc: 'Several apps in one, a tab each.',
  params: {
    interface_list: typed<readonly ComponentLike[]>()('Sequence[Blocks]', { doc: 'The apps.' }),
    tab_names: typed<readonly string[] | null>()('list[str] | None', {
      default: null,
      doc: 'Texts on the tabs; "Tab 0", "Tab 1", … by default.',
    }),
    title: string({ default: null, doc: 'Heading, and title of the page.' }),
    analytics_enabled: boolean({ default: null, doc: 'Accepted as in Gradio; nothing is ever reported.' }),
    tabs_kwargs: typed<Record<string, unknown> | null>()('dict[str, Any] | None', {
      default: null,
      doc: 'Arguments of the Tabs.',
    }),
  },
  positional: ['interface_list', 'tab_names', 'title', 'analytics_enabled', 'tabs_kwargs'],
  events: [],
});
