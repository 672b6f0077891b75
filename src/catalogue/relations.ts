import { type Catalogue, type Comparison, type Paper, type Related, type Tool, type Tutorial, groupUnderEach, oncePer } from './entry.ts';
import { papersByRelease } from './order.ts';
import { facetOf, type FacetName } from './taxonomy.ts';

/** The papers in the rows of a table, without the one in which it stands. */
const others = ({ data }: Comparison) => [...new Set(data.rows.flatMap(({ paper }) => (paper === undefined || paper === data.paper ? [] : [paper])))];

/** The tables that have a row about a paper and stand in another one, by the slug of the first. */
const tables = oncePer(({ comparisons }) => groupUnderEach(comparisons, others));

/** The comparison tables of other papers that have rows about this one. */
export const tablesAbout = (slug: string, catalogue: Catalogue): readonly Comparison[] => tables(catalogue).get(slug) ?? [];

/** The slugs that a paper reports figures against: in its entry, and in its comparison tables. */
export const comparedSlugs = ({ data, tables }: Paper): string[] => [...new Set([...(data['compares-with'] ?? []), ...tables.flatMap(others)])];

/** Who names whom, from the other side: the papers that name a slug, newest first. */
const named = oncePer((catalogue) => {
  const { papers, related } = catalogue;
  const inOrder = papersByRelease(catalogue);
  return {
    // Of two entries of one slug the first counts, so that it is set last.
    bySlug: new Map([...papers, ...related].reverse().map((entry) => [entry.slug, entry])),
    buildsOn: groupUnderEach(inOrder, ({ data }) => data['builds-on'] ?? []),
    comparesWith: groupUnderEach(inOrder, comparedSlugs),
  };
});

/** What a paper builds on or compares with, and who does so with it; unknown slugs are left out. */
export function relationsOf(paper: Paper, catalogue: Catalogue) {
  const names = named(catalogue);
  const bySlugs = (slugs: readonly string[] = []) => slugs.flatMap((slug) => names.bySlug.get(slug) ?? []);
  return {
    buildsOn: bySlugs(paper.data['builds-on']),
    comparesWith: bySlugs(comparedSlugs(paper)),
    builtOnBy: names.buildsOn.get(paper.slug) ?? [],
    comparedBy: names.comparesWith.get(paper.slug) ?? [],
  };
}

/** The entries that notes and guides may cite, by their slugs. */
export const citable = oncePer(
  ({ papers, related, tools, tutorials }): ReadonlyMap<string, Paper | Related | Tool | Tutorial> =>
    new Map([...papers, ...related, ...tools, ...tutorials].map((entry) => [entry.slug, entry])),
);

/** What makes two papers alike for someone who reads one and wants the next. */
export const WEIGHTS: Partial<Record<FacetName, number>> = {
  models: 3,
  removes: 2,
  criteria: 2,
  categories: 2,
  tasks: 1,
  training: 1,
  combines: 1,
  architectures: 1,
};
const weighed = Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, valuesOf: facetOf(name as FacetName).valuesOf }));

/** The terms of each paper, facet by facet. */
const termsByPaper = oncePer(({ papers }) => new Map(papers.map((paper) => [paper, weighed.map(({ valuesOf }) => valuesOf(paper))])));

type Terms = readonly (readonly string[])[];

/** The weighed sum, over facets, of the share of their terms that both have (the Jaccard index). */
const likeness = (own: Terms, other: Terms): number =>
  weighed.reduce((sum, { weight }, facet) => {
    const [terms, others] = [own[facet]!, other[facet]!];
    const both = terms.filter((term) => others.includes(term)).length;
    return both === 0 ? sum : sum + (weight * both) / (terms.length + others.length - both);
  }, 0);

/** Among how many of the newest papers similar ones are looked for: among all would take minutes. */
export const CONSIDERED = 300;

/** The papers nearest to one, most alike first; equal ones newest first. */
export function similarPapers(paper: Paper, catalogue: Catalogue, most = 5): Paper[] {
  const terms = termsByPaper(catalogue);
  return papersByRelease(catalogue)
    .slice(0, CONSIDERED)
    .filter(({ slug }) => slug !== paper.slug)
    .map((other) => ({ other, score: likeness(terms.get(paper)!, terms.get(other)!) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other);
}
