import { kindNames, isKind, type KindName } from './kinds.ts';
import type { Fields } from './path.ts';

/** A form as somebody left it. */
export interface Kept {
  kind: KindName;
  /** What was filled in for each kind, and the file's name where somebody chose one. */
  entries: Partial<Record<KindName, { fields: Fields; slug?: string | undefined }>>;
}

const NAME = 'contribute';

/** What was kept in this browser, or undefined where nothing can be read of it. */
export function readKept(): Kept | undefined {
  try {
    return parseKept(localStorage.getItem(NAME) ?? '');
  } catch {
    // Storage is forbidden.
    return undefined;
  }
}

/** Reads what was kept. Whatever else stands there, another version's form say, is nothing. */
export function parseKept(text: string): Kept | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { kind, entries } = (kept ?? {}) as Partial<Kept>;
  if (!isKind(kind) || typeof entries !== 'object' || (entries as unknown) === null) return undefined;
  const sound = kindNames.flatMap((name) => {
    const entry: unknown = entries[name];
    const { fields, slug } = (entry ?? {}) as { fields?: unknown; slug?: unknown };
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
    return [[name, { fields, ...(typeof slug === 'string' && { slug }) }] as const];
  });
  return { kind, entries: Object.fromEntries(sound) };
}

/** Keeps a form in this browser, where that is allowed. */
export function keep(kept: Kept): void {
  const isEmpty = Object.values(kept.entries).every(({ fields, slug }) => Object.keys(fields).length === 0 && slug === undefined);
  try {
    if (isEmpty) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // The form lasts for the page.
  }
}
