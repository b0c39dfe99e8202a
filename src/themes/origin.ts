import { Base, type Preset } from './base.ts';
import { colors } from './colors.ts';
import { stack } from './fonts.ts';

const { red } = colors;

/** The look of Gradio 4: orange gradients and soft shadows. */
export class Origin extends Base {
  static override readonly preset: Preset = {
    name: 'origin',
    options: { primary_hue: 'orange', neutral_hue: 'gray', font: stack('Source Sans Pro') },
    set: {
      border_color_accent_subdued: '*primary_200',
      block_shadow: '*shadow_drop',
      form_gap_width: '1px',
      checkbox_label_background_fill: 'linear-gradient(to top, *neutral_50, white)',
      checkbox_label_background_fill_dark: 'linear-gradient(to top, *neutral_900, *neutral_800)',
      checkbox_label_background_fill_hover: 'linear-gradient(to top, *neutral_100, white)',
      checkbox_label_background_fill_hover_dark: 'linear-gradient(to top, *neutral_900, *neutral_800)',
      checkbox_label_shadow: '*shadow_drop',
      error_background_fill_dark: '*neutral_900',
      input_background_fill: 'white',
      input_background_fill_dark: '*neutral_800',
      input_border_width: '1px',
      input_shadow: '0 0 0 *shadow_spread transparent, *shadow_inset',
      input_shadow_focus: '0 0 0 *shadow_spread *secondary_50, *shadow_inset',
      input_shadow_focus_dark: '0 0 0 *shadow_spread *neutral_700, *shadow_inset',
      stat_background_fill: 'linear-gradient(to right, *primary_400, *primary_200)',
      stat_background_fill_dark: 'linear-gradient(to right, *primary_400, *primary_600)',
      button_border_width: '1px',
      button_border_width_dark: '1px',
      button_transition: 'none',
      button_primary_background_fill: 'linear-gradient(to bottom right, *primary_100, *primary_300)',
      button_primary_background_fill_dark: 'linear-gradient(to bottom right, *primary_500, *primary_600)',
      button_primary_background_fill_hover: 'linear-gradient(to bottom right, *primary_100, *primary_200)',
      button_primary_background_fill_hover_dark:
        'linear-gradient(to bottom right, *primary_500, *primary_500)',
      button_primary_border_color: '*primary_200',
      button_primary_border_color_dark: '*primary_500',
      button_primary_border_color_hover: '*button_primary_border_color',
      button_primary_text_color: '*primary_600',
      button_primary_shadow: '*shadow_drop',
      button_primary_shadow_hover: '*shadow_drop_lg',
      button_primary_shadow_active: '*shadow_inset',
      button_secondary_background_fill: 'linear-gradient(to bottom right, *neutral_100, *neutral_200)',
      button_secondary_background_fill_dark: 'linear-gradient(to bottom right, *neutral_600, *neutral_700)',
      button_secondary_background_fill_hover: 'linear-gradient(to bottom right, *neutral_100, *neutral_100)',
      button_secondary_background_fill_hover_dark:
        'linear-gradient(to bottom right, *neutral_600, *neutral_600)',
      button_secondary_border_color_hover_dark: '*neutral_600',
      button_secondary_text_color: '*neutral_800',
      button_secondary_shadow: '*shadow_drop',
      button_secondary_shadow_hover: '*shadow_drop_lg',
      button_secondary_shadow_active: '*shadow_inset',
      button_cancel_background_fill: `linear-gradient(to bottom right, ${red.c100}, ${red.c200})`,
      button_cancel_background_fill_dark: `linear-gradient(to bottom right, ${red.c600}, ${red.c700})`,
      button_cancel_background_fill_hover: `linear-gradient(to bottom right, ${red.c100}, ${red.c100})`,
      button_cancel_background_fill_hover_dark: `linear-gradient(to bottom right, ${red.c600}, ${red.c600})`,
      button_cancel_border_color: red.c200,
      button_cancel_border_color_dark: red.c600,
      button_cancel_border_color_hover: red.c200,
      button_cancel_border_color_hover_dark: red.c600,
      button_cancel_text_color: red.c600,
      button_cancel_text_color_dark: 'white',
    },
  };
}
