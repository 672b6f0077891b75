import { store } from '../storage.ts';

/** Turns light into dark and back, and remembers the choice in this browser. */
export function switchTheme(): void {
  const root = document.documentElement;
  const bySystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset['theme'] ?? bySystem) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = next;
  store('theme', next);
}
