/** Light, dark, or as the visitor's system says. */
import { recall, remember } from './remembered.ts';

export type Theme = 'light' | 'dark' | 'system';

const isTheme = (text: string | null): text is Theme =>
  text === 'light' || text === 'dark' || text === 'system';

/** Binds the theme's radio buttons to the page; answers with the present choice and tells each new one. */
export function bindTheme(switcher: HTMLElement, changed: (theme: Theme) => void): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const stored = recall('theme');
  let theme: Theme = isTheme(stored) ? stored : 'system';
  const apply = () => {
    const dark = theme === 'dark' || (theme === 'system' && system.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  for (const radio of switcher.querySelectorAll('input')) radio.checked = radio.value === theme;
  switcher.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isTheme(target.value)) return;
    theme = target.value;
    remember('theme', theme);
    apply();
    changed(theme);
  });
  system.addEventListener('change', apply);
  apply();
  return theme;
}
