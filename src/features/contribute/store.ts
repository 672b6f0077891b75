import { parseJson } from '../../schema/plain.ts';
import { readStored, store } from '../../storage.ts';
import { kindNames, isKind, type KindName } from './kinds.ts';
import { isFields, type Fields } from './values.ts';

/** A form as somebody left it. */
export interface Kept {
  kind: KindName;
  /** What was filled in for each kind, and the file's name where somebody chose one. */
  entries: Partial<Record<KindName, { fields: Fields; slug?: string | undefined }>>;
}

/** What was kept in this browser, or undefined where nothing can be read of it. */
export const readKept = (): Kept | undefined => parseKept(readStored('contribute') ?? '');

/** Keeps a form in this browser, where that is allowed. */
export function keep(kept: Kept): void {
  const isEmpty = Object.values(kept.entries).every(({ fields, slug }) => Object.keys(fields).length === 0 && slug === undefined);
  store('contribute', isEmpty ? undefined : JSON.stringify(kept));
}

/** Reads what was kept. Whatever else stands there, another version's form say, is nothing. */
export function parseKept(text: string): Kept | undefined {
  const { kind, entries } = (parseJson(text) ?? {}) as Partial<Kept>;
  if (!isKind(kind) || !isFields(entries)) return undefined;
  const sound = kindNames.flatMap((name) => {
    const { fields, slug } = (entries[name] ?? {}) as { fields?: unknown; slug?: unknown };
    if (!isFields(fields)) return [];
    return [[name, { fields: soundFields(fields), ...(typeof slug === 'string' && { slug: slug.slice(0, LONGEST_SLUG) }) }] as const];
  });
  return { kind, entries: Object.fromEntries(sound) };
}

// Far more than anybody fills in; each value is a part of the page.
const MOST_VALUES = 3000;
const MOST_ROWS = 50;
const MOST_DEPTH = 5;
const LONGEST_TEXT = 10_000;
const LONGEST_SLUG = 200;

/** Only what a field can show: texts, numbers, and lists and fields of them, of all that as much as the page can bear. */
function soundFields(fields: Fields): Fields {
  let left = MOST_VALUES;
  const sound = (value: unknown, depth: number): unknown => {
    if (left-- <= 0 || depth > MOST_DEPTH) return undefined;
    if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) {
      let rows = 0;
      const some = value.filter((item) => !isFields(item) || rows++ < MOST_ROWS).slice(0, MOST_VALUES);
      return some.map((item) => sound(item, depth + 1)).filter((item) => item !== undefined);
    }
    if (!isFields(value)) return undefined;
    const parts = Object.entries(value).slice(0, MOST_ROWS);
    return Object.fromEntries(parts.map(([name, part]) => [name, sound(part, depth + 1)]).filter(([, part]) => part !== undefined));
  };
  return sound(fields, 0) as Fields;
}
