import { Base, type Preset } from './base.ts';
import { colors } from './colors.ts';
import { stack } from './fonts.ts';

const { red } = colors;

/** The look of a Gradio app that names no theme: orange on zinc, flat blocks with thin borders. */
export class Default extends Base {
  static override readonly preset: Preset = {
    name: 'default',
    options: { primary_hue: 'orange', font: stack('Source Sans Pro') },
    set: {
      border_color_accent_subdued: '*primary_200',
      checkbox_label_background_fill: '*background_fill_primary',
      checkbox_label_background_fill_dark: '*neutral_800',
      checkbox_label_background_fill_hover: '*background_fill_secondary',
      checkbox_label_background_fill_hover_dark: '*checkbox_label_background_fill',
      error_background_fill_dark: '*neutral_900',
      input_background_fill: 'white',
      input_background_fill_dark: '*neutral_800',
      input_border_width: '1px',
      input_shadow_focus: '0 0 0 *shadow_spread *secondary_50, *shadow_inset',
      input_shadow_focus_dark: '0 0 0 *shadow_spread *neutral_700, *shadow_inset',
      stat_background_fill: 'linear-gradient(to right, *primary_400, *primary_200)',
      stat_background_fill_dark: 'linear-gradient(to right, *primary_400, *primary_600)',
      button_border_width: '0px',
      button_cancel_background_fill: red.c500,
      button_cancel_background_fill_dark: red.c700,
      button_cancel_background_fill_hover: red.c600,
      button_cancel_background_fill_hover_dark: red.c800,
      button_cancel_text_color: 'white',
      button_cancel_text_color_dark: 'white',
      button_cancel_text_color_hover: 'white',
    },
  };
}
