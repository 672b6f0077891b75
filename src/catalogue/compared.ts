import type { Catalogue, Comparison, Paper } from './entry.ts';
import { oncePer } from './once-per.ts';

/** The comparison tables by the papers that they have to do with. */
interface Tables {
  /** Those that stand in a paper, by its slug. */
  in: ReadonlyMap<string, Comparison[]>;
  /** Those of which a row is about a paper and that stand in another one, by the slug of the first. */
  about: ReadonlyMap<string, Comparison[]>;
}

/** The papers in the rows of a table, without the one in which it stands. */
const others = ({ data }: Comparison) => [...new Set(data.rows.flatMap(({ paper }) => (paper === undefined || paper === data.paper ? [] : [paper])))];

const tables = oncePer(({ comparisons }): Tables => {
  const about = comparisons.flatMap((table) => others(table).map((slug) => ({ slug, table })));
  const bySlug = Map.groupBy(about, ({ slug }) => slug);
  return {
    in: Map.groupBy(comparisons, ({ data }) => data.paper),
    about: new Map([...bySlug].map(([slug, found]) => [slug, found.map(({ table }) => table)])),
  };
});

/** The comparison tables that stand in a paper. */
export const tablesIn = (slug: string, catalogue: Catalogue): readonly Comparison[] => tables(catalogue).in.get(slug) ?? [];

/** The comparison tables of other papers that have rows about this one. */
export const tablesAbout = (slug: string, catalogue: Catalogue): readonly Comparison[] => tables(catalogue).about.get(slug) ?? [];

/** The slugs that a paper reports figures against: those that its entry names, and those in its comparison tables. */
export const comparedSlugs = ({ slug, data }: Paper, catalogue: Catalogue): string[] => [
  ...new Set([...(data['compares-with'] ?? []), ...tablesIn(slug, catalogue).flatMap(others)]),
];
