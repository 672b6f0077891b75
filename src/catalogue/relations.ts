import type { Catalogue, Comparison, Paper, Related, Tool, Tutorial } from './entry.ts';
import { oncePer } from './once-per.ts';
import { papersByRelease } from './order.ts';

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

/** The entries that a paper builds on or compares with, and the papers that do so with it. */
export interface Relations {
  buildsOn: (Paper | Related)[];
  comparesWith: (Paper | Related)[];
  builtOnBy: Paper[];
  comparedBy: Paper[];
}

/** Who names whom, from the other side: the papers that name a slug, newest first. */
const named = oncePer((catalogue) => {
  const { papers, related } = catalogue;
  const namedBy = (slugsOf: (paper: Paper) => readonly string[] | undefined) =>
    Map.groupBy(
      papersByRelease(catalogue).flatMap((paper) => [...new Set(slugsOf(paper))].map((slug) => ({ slug, paper }))),
      ({ slug }) => slug,
    );
  return {
    // Of two entries of one slug the first counts, so that it is set last.
    bySlug: new Map([...papers, ...related].reverse().map((entry) => [entry.slug, entry])),
    buildsOn: namedBy(({ data }) => data['builds-on']),
    comparesWith: namedBy((paper) => comparedSlugs(paper)),
  };
});

/** How a paper stands to others. A slug that no entry answers to is left out. */
export function relationsOf(paper: Paper, catalogue: Catalogue): Relations {
  const names = named(catalogue);
  const bySlugs = (slugs: readonly string[] = []) => slugs.flatMap((slug) => names.bySlug.get(slug) ?? []);
  const naming = (relation: 'buildsOn' | 'comparesWith') => (names[relation].get(paper.slug) ?? []).map((found) => found.paper);
  return {
    buildsOn: bySlugs(paper.data['builds-on']),
    comparesWith: bySlugs(comparedSlugs(paper)),
    builtOnBy: naming('buildsOn'),
    comparedBy: naming('comparesWith'),
  };
}

/** The entries that notes and guides may cite, by their slugs. */
export const citable = oncePer(
  ({ papers, related, tools, tutorials }): ReadonlyMap<string, Paper | Related | Tool | Tutorial> =>
    new Map([...papers, ...related, ...tools, ...tutorials].map((entry) => [entry.slug, entry])),
);
