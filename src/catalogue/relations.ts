import type { Catalogue, Paper, Related } from './entry.ts';
import { byRelease } from './order.ts';
import { facets, type FacetName } from './taxonomy.ts';

/** The entries that a paper builds on or compares with, and the papers that do so with it. */
export interface Relations {
  buildsOn: (Paper | Related)[];
  comparesWith: (Paper | Related)[];
  builtOnBy: Paper[];
  comparedBy: Paper[];
}

export function relationsOf(paper: Paper, catalogue: Catalogue): Relations {
  const all = [...catalogue.papers, ...catalogue.related];
  const bySlugs = (slugs: readonly string[] = []) => slugs.flatMap((slug) => all.find((entry) => entry.slug === slug) ?? []);
  const naming = (field: 'builds-on' | 'compares-with') =>
    catalogue.papers.filter((other) => other.data[field]?.includes(paper.slug)).toSorted(byRelease);
  return {
    buildsOn: bySlugs(paper.data['builds-on']),
    comparesWith: bySlugs(paper.data['compares-with']),
    builtOnBy: naming('builds-on'),
    comparedBy: naming('compares-with'),
  };
}

// What makes two papers alike for someone who reads one and wants the next.
const WEIGHTS: Partial<Record<FacetName, number>> = {
  models: 3,
  removes: 2,
  criteria: 2,
  categories: 2,
  tasks: 1,
  training: 1,
  combines: 1,
  architectures: 1,
};

/** The papers nearest to one by shared terms, most alike first; equal ones newest first. */
export function similarPapers(paper: Paper, papers: readonly Paper[], most = 5): Paper[] {
  const score = (other: Paper) =>
    facets.reduce((sum, { name, valuesOf }) => {
      const [a, b] = [valuesOf(paper), valuesOf(other)];
      const shared = a.filter((term) => b.includes(term)).length;
      const total = new Set([...a, ...b]).size;
      return total === 0 ? sum : sum + ((WEIGHTS[name] ?? 0) * shared) / total;
    }, 0);
  return papers
    .filter((other) => other.slug !== paper.slug)
    .map((other) => ({ other, score: score(other) }))
    .toSorted((a, b) => b.score - a.score || byRelease(a.other, b.other))
    .slice(0, most)
    .map(({ other }) => other);
}
