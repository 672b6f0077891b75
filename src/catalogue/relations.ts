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

const weighed = facets.flatMap(({ name, valuesOf }) => (WEIGHTS[name] === undefined ? [] : [{ weight: WEIGHTS[name], valuesOf }]));

/** The papers nearest to one by shared terms, most alike first; equal ones newest first. */
export function similarPapers(paper: Paper, papers: readonly Paper[], most = 5): Paper[] {
  const own = weighed.map(({ weight, valuesOf }) => ({ weight, valuesOf, terms: valuesOf(paper) }));
  const score = (other: Paper) =>
    own.reduce((sum, { weight, valuesOf, terms }) => {
      const others = valuesOf(other);
      const shared = terms.filter((term) => others.includes(term)).length;
      return shared === 0 ? sum : sum + (weight * shared) / (terms.length + others.length - shared);
    }, 0);
  const closer = (a: Scored, b: Scored) => b.score - a.score || byRelease(a.other, b.other);

  // Hardly a paper is among the nearest. Every page asks, and to sort all papers for each would take minutes of a build.
  let nearest: Scored[] = [];
  for (const other of papers) {
    if (other.slug === paper.slug) continue;
    const scored = { other, score: score(other) };
    const last = nearest[most - 1];
    if (last === undefined || closer(scored, last) < 0) nearest = [...nearest, scored].toSorted(closer).slice(0, most);
  }
  return nearest.map(({ other }) => other);
}

interface Scored {
  other: Paper;
  score: number;
}
