import type { Catalogue, Comparison, Paper } from './entry.ts';
import { oncePer } from './once-per.ts';

/** The papers in the rows of a table, without the one in which it stands. */
const others = ({ data }: Comparison) => [...new Set(data.rows.flatMap(({ paper }) => (paper === undefined || paper === data.paper ? [] : [paper])))];

/** The tables of which a row is about a paper and that stand in another one, by the slug of the first. */
const tables = oncePer(({ comparisons }): ReadonlyMap<string, Comparison[]> => {
  const about = comparisons.flatMap((table) => others(table).map((slug) => ({ slug, table })));
  const bySlug = Map.groupBy(about, ({ slug }) => slug);
  return new Map([...bySlug].map(([slug, found]) => [slug, found.map(({ table }) => table)]));
});

/** The comparison tables of other papers that have rows about this one. */
export const tablesAbout = (slug: string, catalogue: Catalogue): readonly Comparison[] => tables(catalogue).get(slug) ?? [];

/** The slugs that a paper reports figures against: those that its entry names, and those in its comparison tables. */
export const comparedSlugs = ({ data, tables }: Paper): string[] => [...new Set([...(data['compares-with'] ?? []), ...tables.flatMap(others)])];
