import { comparableAddress, type ReadFile } from '../../read/across.ts';
import type { Catalogue, Entry } from '../../catalogue/entry.ts';
import { citationKey } from '../../catalogue/names.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { valueAt, type Fields } from './values.ts';

/** A published entry, as far as it takes to see that a new one is the same or refers to it. */
export interface KnownEntry {
  collection: CollectionName;
  slug: string;
  /** Its path inside the catalogue. */
  file: string;
  fields: Fields;
}

/** The fields by which entries are told apart; a comparison table, by where it stands and what it is of. */
const TELLING = ['title', 'name', 'also-known-as', 'links', 'paper', 'table', 'model', 'benchmarks'];

/** All published entries, for the form to compare with. */
export function knownEntries({ papers, related, tools, tutorials, comparisons }: Catalogue): KnownEntry[] {
  const known = ({ collection, slug, file, data }: Entry<CollectionName>): KnownEntry => ({
    collection,
    slug,
    file,
    fields: Object.fromEntries(Object.entries(data).filter(([field]) => TELLING.includes(field))),
  });
  return [
    ...[...papers, ...related].map((entry) => ({ ...known(entry), fields: { ...known(entry).fields, key: citationKey(entry) } })),
    ...[...tools, ...tutorials, ...comparisons].map(known),
  ];
}

/** Known entries as the check across files takes them. */
export const toDrafts = (known: readonly KnownEntry[]): ReadFile[] =>
  known.map(({ collection, slug, file, fields }) => ({ collection, slug, file, shown: `content/${file}`, yaml: { value: fields } }));

/** The slugs that a new entry of a collection may not take. Papers and related work share their slugs. */
export function takenSlugs(known: readonly KnownEntry[], collection: CollectionName): Set<string> {
  const sharing = collection === 'papers' ? ['papers', 'related'] : [collection];
  return new Set(known.filter((entry) => sharing.includes(entry.collection)).map(({ slug }) => slug));
}

/** The published papers whose code stands in the same place. Versions of one work share it, and so do different works of one group. */
export function withSameCode(code: unknown, known: readonly KnownEntry[]): KnownEntry[] {
  if (typeof code !== 'string') return [];
  const form = comparableAddress(code);
  return known.filter(({ collection, fields }) => {
    const other = valueAt(fields, 'links.code');
    return (collection === 'papers' || collection === 'related') && typeof other === 'string' && comparableAddress(other) === form;
  });
}

/** What an entry is called. */
export const nameOf = ({ slug, fields }: KnownEntry): string => [fields['name'], fields['title']].find((name) => typeof name === 'string') ?? slug;
