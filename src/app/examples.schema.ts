/** What `gr.Examples` takes. */
import type { ComponentLike } from '../schema/common.ts';
import { layout, type Options } from '../schema/component.ts';
import { boolean, choice, integer, string, typed } from '../schema/parameters.ts';
import { visible } from '../schema/common.ts';

type Components = ComponentLike | readonly ComponentLike[] | null;

/** Parameters of `gr.Examples`. */
export const examplesSchema = layout('Examples', {
  doc: 'Sample inputs to click on.',
  params: {
    examples: typed<readonly unknown[] | string>()('list[Any] | list[list[Any]] | str', {
      doc: 'A list of rows; of values when there is one input; or a folder.',
    }),
    inputs: typed<Components>()('Component | Sequence[Component]', { doc: 'What a click fills.' }),
    outputs: typed<Components>()('Component | Sequence[Component] | None', {
      default: null,
      doc: 'Where results go, for `run_on_click` and `cache_examples`.',
    }),
    fn: typed<unknown>()('Callable | None', { default: null, doc: 'The function that gives them.' }),
    cache_examples: typed<boolean | 'lazy' | null>()('bool | None', {
      default: null,
      doc: 'Whether results are kept in the browser, and shown at once from then on.',
    }),
    cache_mode: choice(['eager', 'lazy'], {
      default: null,
      doc: 'Whether results are made ahead, while nothing else runs ("eager"), or when first asked for ("lazy").',
    }),
    examples_per_page: integer({ default: 10, doc: 'Examples on one page.' }),
    _api_mode: boolean({ default: false, doc: 'Whether the function takes and gives wire values.' }),
    label: string({ default: null, doc: 'Text above the examples.' }),
    elem_id: string({ default: null, doc: 'The `id` of its HTML element.' }),
    run_on_click: boolean({ default: false, doc: 'Whether a click also runs the function.' }),
    preprocess: boolean({ default: true, doc: 'Whether the function gets values as components give them.' }),
    postprocess: boolean({ default: true, doc: 'Whether results are prepared for the page.' }),
    api_visibility: choice(['public', 'private', 'undocumented'], {
      default: 'undocumented',
      doc: 'Whether its endpoint is listed, callable only, or neither.',
    }),
    api_name: string({ default: 'load_example', doc: 'Name of its endpoint.' }),
    api_description: typed<string | false | null>()('str | None | Literal[False]', {
      default: null,
      doc: 'What the API page says.',
    }),
    batch: boolean({ default: false, doc: 'Whether the function takes lists.' }),
    example_labels: typed<readonly string[] | null>()('list[str] | None', {
      default: null,
      doc: 'Texts shown in place of the examples.',
    }),
    visible_columns: typed<readonly number[] | null>()('list[int] | None', {
      default: null,
      doc: 'Indices of the inputs that are shown; all by default.',
    }),
    visible,
    preload: typed<number | false>()('int | Literal[False]', {
      default: 0,
      doc: 'Which kept example shows when the page loads; False for none.',
    }),
  },
  positional: [
    'examples',
    'inputs',
    'outputs',
    'fn',
    'cache_examples',
    'cache_mode',
    'examples_per_page',
    '_api_mode',
    'label',
    'elem_id',
    'run_on_click',
    'preprocess',
    'postprocess',
    'api_visibility',
    'api_name',
    'api_description',
    'batch',
  ],
  events: [],
});

/** Arguments of `gr.Examples`, with defaults. */
export type ExamplesArguments = Required<Options<typeof examplesSchema>>;
