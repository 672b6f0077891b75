import { storagePrefix, type StoredName } from '../storage.ts';

const theme: StoredName = 'theme';

/**
 * What runs before anything is painted: it says that scripts run, and sets the theme that the reader chose. It stands
 * inline in every page, so that nothing flashes; the Content-Security-Policy allows it by its hash.
 */
export const firstScript = `document.documentElement.dataset.scripts = '';
try {
  const theme = localStorage.getItem(${JSON.stringify(storagePrefix() + theme)});
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}`;
