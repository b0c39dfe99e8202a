/** Every text of the interface that is not the author's, in English; other languages replace it at run time. */

const english = {
  'common.copy': 'Copy',
  'common.copied': 'Copied',
  'common.submit': 'Submit',
  'common.stop': 'Stop',
  'common.clear': 'Clear',
  'common.close': 'Close',
  'common.error': 'Error',
  'common.warning': 'Warning',
  'common.info': 'Info',
  'common.success': 'Success',
  'common.reset': 'Reset to default value',
  'common.retry': 'Retry',
  'toast.region': 'Notifications',
  'editor.run': 'Run',
  'editor.code': 'Code of the app',
  'footer.api': 'Use via API',
  'footer.gradio': 'Built with Gradio',
  'footer.settings': 'Settings',
  'settings.theme': 'Display theme',
  'settings.language': 'Language',
  'settings.light': 'Light',
  'settings.dark': 'Dark',
  'settings.system': 'System',
  'api.title': 'API documentation',
  'api.none': 'This app has no public endpoints.',
  'api.takes': 'Accepts',
  'api.returns': 'Returns',
  'boot.worker': 'Starting',
  'boot.runtime': 'Loading Python',
  'boot.python': 'Starting Python',
  'boot.packages': 'Loading packages',
  'boot.app': 'Starting the app',
  'boot.failed': 'The app could not start',
  'boot.restarting': 'The runtime stopped and is being restarted. Your inputs are kept.',
  'boot.changed': 'The app changed while it was loading; please try again.',
  'server.lost': 'The connection to the server was lost; please try again.',
  'server.unknown': 'This release cannot show these parts of the app: {types}.',
  'status.queue': 'queue: {position}/{size}',
  'status.processing': 'processing',
  'json.collapse': 'Collapse {key}',
  'json.expand': 'Expand {key}',
  'json.array': 'Array({count})',
  'json.object': 'Object({count})',
  'json.more': '{count} more',
  'dataset.examples': 'Examples',
  'dataset.pages': 'Pages of examples',
  'dataset.page': 'Pages:',
  'label.empty': 'No label',
  'html.mistake': 'Error rendering {name}: {mistake}',
  'tabs.more': 'More tabs',
  'choices.all': 'Select All',
  'choices.toggle': 'Select/Deselect All',
  'dropdown.remove': 'Remove {name}',
  'slider.number': 'number input for {label}',
  'slider.range': 'range slider for {label}',
} as const;

/** The name of a text. */
export type MessageKey = keyof typeof english;

let translations: Partial<Record<MessageKey, string>> = {};

/** Puts texts of another language in place of the English ones; missing ones stay English. */
export function translate(texts: Partial<Record<MessageKey, string>>): void {
  translations = texts;
}

/** A text with its `{values}` filled in. */
export const message = (key: MessageKey, values: Record<string, string | number> = {}): string =>
  (translations[key] ?? english[key]).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
