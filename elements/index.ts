/** The page entry: defines `<gradio-lite>` and what scripts on the page may use. */
export { createGradioApp, type GradioAppController, type GradioAppOptions } from './internal/shell/controller.ts';
export { GradioLite } from './internal/shell/gradio-lite.ts';
