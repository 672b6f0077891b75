import type { Catalogue, Paper } from './entry.ts';
import { oncePer } from './once-per.ts';
import { papersByRelease } from './order.ts';
import { facetOf, type FacetName } from './taxonomy.ts';

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

/** Among how many papers, the newest, similar ones are looked for: all of a long list for each of them would take minutes. */
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
