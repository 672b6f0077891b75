import type { CollectionName, DataOf } from '../schema/collections.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** One entry: its fields, and where it came from. */
export interface Entry<Name extends CollectionName> {
  collection: Name;
  slug: string;
  /** The file's path inside the catalogue, with forward slashes: `papers/sparsedm.yaml`. */
  file: string;
  data: DataOf<Name>;
  /** The text below the fields of an .mdx file. */
  body?: string | undefined;
}

/** A paper, with the comparison tables that stand in it. */
export interface Paper extends Entry<'papers'> {
  tables: readonly Comparison[];
}
export type Related = Entry<'related'>;
export type Tool = Entry<'tools'>;
export type Tutorial = Entry<'tutorials'>;
export type Comparison = Entry<'comparisons'>;
export type Guide = Entry<'guides'>;

/** Everything that the list holds. Each collection is sorted by slug. */
export interface Catalogue {
  vocabulary: Vocabulary;
  papers: Paper[];
  related: Related[];
  tools: Tool[];
  tutorials: Tutorial[];
  comparisons: Comparison[];
  guides: Guide[];
}

/** Remembers what was made of a catalogue or a part of it: every page asks for it again. */
export function oncePer<Result, Source extends object = Catalogue>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, Result>();
  return (source) => {
    const known = made.get(source) ?? make(source);
    made.set(source, known);
    return known;
  };
}

/** Items under each of their keys, in their order. */
export function groupUnderEach<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
