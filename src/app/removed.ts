/** Parameters that earlier Gradios had, and what takes their place now. */

const buttons = (...names: string[]): string =>
  `which buttons are shown is said by buttons=[${names.map((name) => `"${name}"`).join(', ')}]`;

const validator = "check the length in the listener's validator=";
const webcam = 'use webcam_options=gr.WebcamOptions(…)';
const noEffect = 'leave it out';

/** By parameter; none of these names is a parameter of another component or method that has a new name for it. */
const removed: Readonly<Record<string, string>> = {
  // Listeners.
  every: 'use gr.Timer(seconds) and its tick event',
  like_user_message: 'say it to gr.Chatbot(like_user_message=True)',
  _js: 'use js=',
  status_tracker: 'use show_progress_on=',
  // launch() and queue().
  enable_queue: 'every app has a queue; a listener leaves it out with queue=False',
  concurrency_count: 'use default_concurrency_limit=',
  file_directories: 'use allowed_paths=',
  show_tips: noEffect,
  // Interface.
  allow_flagging: 'use flagging_mode=',
  // Components.
  bubble_full_width: noEffect,
  resizeable: 'use resizable=',
  show_copy_button: buttons('copy'),
  show_copy_all_button: buttons('copy_all'),
  show_share_button: buttons('share'),
  show_download_button: buttons('download'),
  show_fullscreen_button: buttons('fullscreen'),
  show_export_button: buttons('export'),
  show_reset_button: buttons('reset'),
  show_controls: 'use show_recording_waveform=',
  min_length: validator,
  max_length: validator,
  mirror_webcam: webcam,
  webcam_constraints: webcam,
  crop_size: 'use canvas_size=',
  col_count: 'use column_count=',
  color_legend_title: 'use color_title=',
  overlay_point: noEffect,
  stroke_dash: noEffect,
  show_actions_button: noEffect,
};

/** `show_api` was a parameter of two kinds of method. */
const showApi = (callee: string): string =>
  /\blaunch$/.test(callee)
    ? 'use footer_links=["gradio", "settings"] for a footer without the API'
    : 'use api_visibility="undocumented"';

/** What to use in place of a parameter that is no more; nothing for one that never was. */
export function replacement(callee: string, name: string): string | null {
  if (name === 'show_api') return showApi(callee);
  return Object.hasOwn(removed, name) ? (removed[name] ?? null) : null;
}
