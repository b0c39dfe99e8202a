/** Parameters that many components share, each stated once; schemas list them in their own signature order. */
import { boolean, choice, constructionOnly, integer, string, typed } from './parameters.ts';

/** Anything that stands for a component in a listener: a handle of the app model. */
export interface ComponentLike {
  readonly id: number;
}

type OneOrMany<T> = T | readonly T[];

export const label = string({ default: null, doc: 'Text above the component; also its accessible name.' });
export const info = string({ default: null, doc: 'Explanation under the label; Markdown.' });
export const show_label = boolean({ default: null, doc: 'Whether the label is shown.' });
export const container = boolean({ default: true, doc: 'Whether the component has a frame with padding.' });
export const scale = integer({
  default: null,
  doc: 'Share of a row that this takes against its neighbours; 0 does not grow.',
});
export const min_width = integer({ default: 160, doc: 'Least width in pixels before the row wraps.' });
export const any_min_width = integer({ default: null, doc: 'Least width in pixels before the row wraps.' });
export const interactive = boolean({
  default: null,
  doc: 'Whether the visitor can change it; if null, inputs and unused components are interactive.',
});
export const visible = choice([true, false, 'hidden'], {
  default: true,
  doc: 'False leaves it out of the page, "hidden" keeps it there unseen.',
});
export const elem_id = string({ default: null, doc: 'The `id` of its HTML element, for CSS and scripts.' });
export const elem_classes = typed<OneOrMany<string> | null>()('list[str] | str | None', {
  default: null,
  doc: 'Classes of its HTML element, for CSS and scripts.',
});
export const render = constructionOnly(
  boolean({
    default: true,
    doc: 'Whether it is placed in the layout now; otherwise call `.render()` later.',
  }),
);
export const key = typed<string | number | readonly (string | number)[] | null>()(
  'int | str | tuple[int | str, ...] | None',
  { default: null, doc: 'Identity across re-renders inside `gr.render`.' },
);
export const preserved_by_key = typed<OneOrMany<string> | null>()('list[str] | str | None', {
  default: 'value',
  doc: 'Parameters that the visitor keeps when a keyed component is rendered again.',
});
export const layout_preserved_by_key = typed<OneOrMany<string> | null>()('list[str] | str | None', {
  default: null,
  doc: 'Parameters that the visitor keeps when a keyed layout is rendered again.',
});
export const every = constructionOnly(
  typed<ComponentLike | number | null>()('Timer | float | None', {
    default: null,
    doc: 'Runs the function given as `value` again and again: seconds, or a Timer.',
  }),
);
export const inputs = constructionOnly(
  typed<OneOrMany<ComponentLike> | null>()('Component | Sequence[Component] | set[Component] | None', {
    default: null,
    doc: 'Components whose values go to the function given as `value`, which runs when they change.',
  }),
);
export const buttons = <const B extends string>(...names: B[]) =>
  typed<readonly (B | ComponentLike)[] | null>()(
    names.length
      ? `list[Literal[${names.map((n) => JSON.stringify(n)).join(', ')}] | Button] | None`
      : 'list[Button] | None',
    { default: null, doc: 'Buttons shown in the corner: built-in ones by name, or Buttons of your own.' },
  );
export const rtl = boolean({ default: false, doc: 'Whether text runs from right to left.' });
