/** The page entry: defines `<gradio-lite>` and `<gradio-app>`, and exports what scripts on the page and apps in TypeScript use. */
export {
  createGradioApp,
  type AppClient,
  type GivenFile,
  type GradioAppController,
  type GradioAppOptions,
} from './internal/shell/controller.ts';
export { GradioApp } from './internal/shell/gradio-app.ts';
export { GradioLite } from './internal/shell/gradio-lite.ts';
export * from './gradio.ts';
