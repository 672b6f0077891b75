import { site } from './site.ts';

/** Another form of what is kept, which this one could not read, has another number. */
const VERSION = 1;

/**
 * What the names of all that is kept in a reader's browser begin with. All sites of an account share one storage, so that
 * it tells this one from the others. Every page hands it over.
 */
export const storagePrefix = (base: string = site.base): string => `${site.repository.split('/').at(-1)}${base}${VERSION}/`;

export type StoredName = 'theme' | 'selection' | 'contribute';

const fullName = (name: StoredName) => `${document.documentElement.dataset['storage'] ?? ''}${name}`;

// Where storage is forbidden or full, what is kept lasts for the page.
const held = new Map<StoredName, string>();

/** What is kept under a name: anybody's text, since other programs of this origin write there too. */
export function readStored(name: StoredName): string | undefined {
  try {
    return held.get(name) ?? localStorage.getItem(fullName(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in this browser, or nothing where it is undefined. */
export function store(name: StoredName, text: string | undefined): void {
  held.delete(name);
  try {
    if (text === undefined) localStorage.removeItem(fullName(name));
    else localStorage.setItem(fullName(name), text);
  } catch {
    if (text !== undefined) held.set(name, text);
  }
}
