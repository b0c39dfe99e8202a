/** The light value of a variable, and the dark one: `null` follows the light one, absent means no dark twin. */
type Values = readonly [light: string, dark?: string | null];

/** Both schemes have the same words; their references resolve to each scheme's own values. */
const both = (value: string) => [value, value] as const;

/** A white 16×16 picture for the inside of a checked box. */
const svg = (shape: string) => {
  const picture = `<svg viewBox='0 0 16 16' fill='white' xmlns='http://www.w3.org/2000/svg'>${shape}</svg>`;
  return `url("data:image/svg+xml,${picture.replaceAll('<', '%3c').replaceAll('>', '%3e')}")`;
};

/** Every variable a theme can set, with the Base theme's values; `*name` stands for another variable. */
export const variables = {
  // The page: text, surfaces, borders, links
  body_background_fill: both('*background_fill_primary'),
  body_text_color: ['*neutral_800', '*neutral_100'],
  body_text_size: ['*text_md'],
  body_text_color_subdued: both('*neutral_400'),
  body_text_weight: ['400'],
  embed_radius: ['*radius_sm'],
  background_fill_primary: ['white', '*neutral_950'],
  background_fill_secondary: ['*neutral_50', '*neutral_900'],
  border_color_accent: ['*primary_300', '*neutral_600'],
  border_color_accent_subdued: both('*border_color_accent'),
  border_color_primary: ['*neutral_200', '*neutral_700'],
  color_accent: ['*primary_500'],
  color_accent_soft: ['*primary_50', '*neutral_700'],
  link_text_color: ['*secondary_600', '*secondary_500'],
  link_text_color_active: ['*secondary_600', '*secondary_500'],
  link_text_color_hover: ['*secondary_700', '*secondary_400'],
  link_text_color_visited: ['*secondary_500', '*secondary_600'],

  // Prose and code
  prose_text_size: ['*text_md'],
  prose_text_weight: ['400'],
  prose_header_text_weight: ['600'],
  code_background_fill: ['*neutral_100', '*neutral_800'],

  // Shadows
  shadow_drop: ['rgba(0,0,0,0.05) 0px 1px 2px 0px'],
  shadow_drop_lg: ['0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1)'],
  shadow_inset: ['rgba(0,0,0,0.05) 0px 2px 4px 0px inset'],
  shadow_spread: ['3px', '1px'],

  // Blocks and their labels
  block_background_fill: ['*background_fill_primary', '*neutral_800'],
  block_border_color: both('*border_color_primary'),
  block_border_width: ['1px', null],
  block_info_text_color: both('*body_text_color_subdued'),
  block_info_text_size: ['*text_sm'],
  block_info_text_weight: ['400'],
  block_label_background_fill: ['*background_fill_primary', '*background_fill_secondary'],
  block_label_border_color: both('*border_color_primary'),
  block_label_border_width: ['1px', null],
  block_label_shadow: ['*block_shadow'],
  block_label_text_color: ['*neutral_500', '*neutral_200'],
  block_label_margin: ['0'],
  block_label_padding: ['*spacing_sm *spacing_lg'],
  block_label_radius: ['calc(*radius_sm - 1px) 0 calc(*radius_sm - 1px) 0'],
  block_label_right_radius: ['0 calc(*radius_sm - 1px) 0 calc(*radius_sm - 1px)'],
  block_label_text_size: ['*text_sm'],
  block_label_text_weight: ['400'],
  block_padding: ['*spacing_xl calc(*spacing_xl + 2px)'],
  block_radius: ['*radius_sm'],
  block_shadow: ['none', null],
  block_title_background_fill: ['none', null],
  block_title_border_color: ['none', null],
  block_title_border_width: ['0px', null],
  block_title_text_color: ['*neutral_500', '*neutral_200'],
  block_title_padding: ['0'],
  block_title_radius: ['none'],
  block_title_text_size: ['*text_md'],
  block_title_text_weight: ['400'],

  // Layout
  container_radius: ['*radius_sm'],
  form_gap_width: ['0px'],
  layout_gap: ['*spacing_xxl'],
  panel_background_fill: both('*background_fill_secondary'),
  panel_border_color: both('*border_color_primary'),
  panel_border_width: ['0', null],
  section_header_text_size: ['*text_md'],
  section_header_text_weight: ['400'],

  // Parts of components
  accordion_text_color: both('*body_text_color'),
  table_text_color: both('*body_text_color'),

  // Checkboxes and radios
  checkbox_background_color: ['*background_fill_primary', '*neutral_800'],
  chatbot_text_size: ['*text_lg'],
  checkbox_background_color_focus: both('*checkbox_background_color'),
  checkbox_background_color_hover: both('*checkbox_background_color'),
  checkbox_background_color_selected: both('*color_accent'),
  checkbox_border_color: ['*neutral_300', '*neutral_700'],
  checkbox_border_color_focus: both('*color_accent'),
  checkbox_border_color_hover: ['*neutral_300', '*neutral_600'],
  checkbox_border_color_selected: both('*color_accent'),
  checkbox_border_radius: ['*radius_sm'],
  checkbox_border_width: both('*input_border_width'),
  checkbox_check: [
    svg(
      `<path d='M12.207 4.793a1 1 0 010 1.414l-5 5a1 1 0 01-1.414 0l-2-2a1 1 0 011.414-1.414L6.5 9.086l4.293-4.293a1 1 0 011.414 0z'/>`,
    ),
  ],
  radio_circle: [svg(`<circle cx='8' cy='8' r='3'/>`)],
  checkbox_shadow: ['*input_shadow'],
  checkbox_label_background_fill: both('*button_secondary_background_fill'),
  checkbox_label_background_fill_hover: both('*button_secondary_background_fill_hover'),
  checkbox_label_background_fill_selected: both('*checkbox_label_background_fill'),
  checkbox_label_border_color: both('*border_color_primary'),
  checkbox_label_border_color_hover: both('*checkbox_label_border_color'),
  checkbox_label_border_color_selected: both('*checkbox_label_border_color'),
  checkbox_label_border_width: both('*input_border_width'),
  checkbox_label_gap: ['*spacing_lg'],
  checkbox_label_padding: ['*spacing_md calc(2 * *spacing_md)'],
  checkbox_label_shadow: ['none', null],
  checkbox_label_shadow_hover: ['*checkbox_label_shadow', null],
  checkbox_label_shadow_active: ['*checkbox_label_shadow', null],
  checkbox_label_text_size: ['*text_md'],
  checkbox_label_text_weight: ['400'],
  checkbox_label_text_color: both('*body_text_color'),
  checkbox_label_text_color_selected: both('*checkbox_label_text_color'),

  // Errors
  error_background_fill: ['#fef2f2', '*background_fill_primary'],
  error_border_color: ['#b91c1c', '#ef4444'],
  error_border_width: ['1px', null],
  error_text_color: ['#b91c1c', '#fef2f2'],
  error_icon_color: ['#b91c1c', '#ef4444'],

  // Inputs
  input_background_fill: ['*neutral_100', '*neutral_700'],
  input_background_fill_focus: ['*input_background_fill', null],
  input_background_fill_hover: both('*input_background_fill'),
  input_border_color: both('*border_color_primary'),
  input_border_color_focus: ['*secondary_300', '*neutral_700'],
  input_border_color_hover: both('*input_border_color'),
  input_border_width: ['0px', null],
  input_padding: ['*spacing_xl'],
  input_placeholder_color: ['*neutral_400', '*neutral_500'],
  input_radius: ['*radius_sm'],
  input_shadow: ['none', null],
  input_shadow_focus: ['*input_shadow', null],
  input_text_size: ['*text_md'],
  input_text_weight: ['400'],

  // Sliders, loaders, tables
  loader_color: ['*color_accent', null],
  slider_color: ['*color_accent', null],
  stat_background_fill: ['*primary_300', '*primary_500'],
  table_border_color: ['*neutral_300', '*neutral_700'],
  table_even_background_fill: ['white', '*neutral_950'],
  table_odd_background_fill: ['*neutral_50', '*neutral_900'],
  table_radius: ['*radius_sm'],
  table_row_focus: both('*color_accent_soft'),

  // Buttons
  button_border_width: ['*input_border_width', null],
  button_transform_hover: ['none'],
  button_transform_active: ['none'],
  button_transition: ['all 0.2s ease'],
  button_large_padding: ['*spacing_lg calc(2 * *spacing_lg)'],
  button_large_radius: ['*radius_md'],
  button_large_text_size: ['*text_lg'],
  button_large_text_weight: ['600'],
  button_small_padding: ['*spacing_sm calc(1.5 * *spacing_sm)'],
  button_small_radius: ['*radius_md'],
  button_small_text_size: ['*text_sm'],
  button_small_text_weight: ['400'],
  button_medium_padding: ['*spacing_md calc(2 * *spacing_md)'],
  button_medium_radius: ['*radius_md'],
  button_medium_text_size: ['*text_md'],
  button_medium_text_weight: ['600'],
  button_primary_background_fill: ['*primary_500', '*primary_600'],
  button_primary_background_fill_hover: ['*primary_600', '*primary_700'],
  button_primary_border_color: ['*primary_500', '*primary_600'],
  button_primary_border_color_hover: both('*primary_500'),
  button_primary_text_color: both('white'),
  button_primary_text_color_hover: both('*button_primary_text_color'),
  button_primary_shadow: ['none', null],
  button_primary_shadow_hover: both('*button_primary_shadow'),
  button_primary_shadow_active: both('*button_primary_shadow'),
  button_secondary_background_fill: ['*neutral_200', '*neutral_600'],
  button_secondary_background_fill_hover: ['*neutral_300', '*neutral_700'],
  button_secondary_border_color: ['*neutral_200', '*neutral_600'],
  button_secondary_border_color_hover: ['*neutral_200', '*neutral_500'],
  button_secondary_text_color: ['black', 'white'],
  button_secondary_text_color_hover: both('*button_secondary_text_color'),
  button_secondary_shadow: ['*button_primary_shadow', null],
  button_secondary_shadow_hover: both('*button_secondary_shadow'),
  button_secondary_shadow_active: both('*button_secondary_shadow'),
  button_cancel_background_fill: both('*button_secondary_background_fill'),
  button_cancel_background_fill_hover: both('*button_secondary_background_fill_hover'),
  button_cancel_border_color: both('*button_secondary_border_color'),
  button_cancel_border_color_hover: both('*button_secondary_border_color_hover'),
  button_cancel_text_color: both('*button_secondary_text_color'),
  button_cancel_text_color_hover: ['*button_secondary_text_color_hover', 'white'],
  button_cancel_shadow: both('*button_secondary_shadow'),
  button_cancel_shadow_hover: both('*button_secondary_shadow_hover'),
  button_cancel_shadow_active: both('*button_secondary_shadow_active'),
} as const satisfies Record<string, Values>;

type Name = keyof typeof variables;

/** The variables whose dark value can be set apart, under the name with `_dark` at the end. */
type Twin = { [N in Name]: (typeof variables)[N] extends readonly [string] ? never : N }[Name];

/** A name that `set` takes. */
export type ThemeVariable = Name | `${Twin}_dark`;

/** What `set` takes: CSS values by variable; null or an empty string keeps what the variable had. */
export type ThemeSettings = { readonly [V in ThemeVariable]?: string | number | null };

/** The Base theme's values under the names that `set` takes; a dark value of null follows the light one. */
export const baseSettings: ReadonlyMap<string, string | null> = new Map(
  Object.entries<Values>(variables).flatMap(([name, [light, dark]]) =>
    dark === undefined ? [[name, light] as const] : [[name, light] as const, [`${name}_dark`, dark] as const],
  ),
);
