import type { Catalogue, Paper } from './entry.ts';
import { oncePer } from './once-per.ts';
import { papersByRelease } from './order.ts';
import { facets, type Facet, type FacetName } from './taxonomy.ts';

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

/** A facet that counts, with the places of the papers that have each of its terms. */
interface Posting {
  weight: number;
  valuesOf: Facet['valuesOf'];
  /** How many terms each paper has, by its place. */
  sizes: Uint16Array;
  /** The places of the papers of each term. */
  places: ReadonlyMap<string, Uint32Array>;
}

/** The papers newest first, and for each facet who has what: every page asks, and walks only the papers of its own terms. */
const index = oncePer((catalogue) => {
  const papers = papersByRelease(catalogue);
  const postings = facets.flatMap(({ name, valuesOf }) => {
    const weight = WEIGHTS[name];
    return weight === undefined ? [] : [postingOf(papers, weight, valuesOf)];
  });
  // Filled anew for each question.
  return { papers, postings, scores: new Float64Array(papers.length), shared: new Uint16Array(papers.length) };
});

function postingOf(papers: readonly Paper[], weight: number, valuesOf: Facet['valuesOf']): Posting {
  const places = new Map<string, number[]>();
  for (const [place, paper] of papers.entries()) {
    for (const term of new Set(valuesOf(paper))) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else known.push(place);
    }
  }
  return {
    weight,
    valuesOf,
    places: new Map([...places].map(([term, list]) => [term, Uint32Array.from(list)])),
    sizes: Uint16Array.from(papers, (paper) => valuesOf(paper).length),
  };
}

/**
 * The papers nearest to one, most alike first; equal ones newest first. Two are as alike as the weighed sum, over facets, of
 * the share of their terms that both have (the Jaccard index).
 */
export function similarPapers(paper: Paper, catalogue: Catalogue, most = 5): Paper[] {
  const { papers, postings, scores, shared } = index(catalogue);
  scores.fill(0);
  // By index: V8 walks a typed array half as fast by its iterator, and this is done for every paper.
  for (const { weight, valuesOf, sizes, places } of postings) {
    const terms = valuesOf(paper);
    const lists = terms.flatMap((term) => places.get(term) ?? []);
    if (lists.length === 1) {
      // Nothing to count: what is shared is this term.
      const [list] = lists as [Uint32Array];
      for (let at = 0, { length } = list; at < length; at++) scores[list[at]!]! += weight / (terms.length + sizes[list[at]!]! - 1);
      continue;
    }
    for (const list of lists) for (let at = 0, { length } = list; at < length; at++) shared[list[at]!]!++;
    for (const list of lists) {
      for (let at = 0, { length } = list; at < length; at++) {
        const place = list[at]!;
        const both = shared[place]!;
        // Counted already, by a term before.
        if (both === 0) continue;
        scores[place]! += (weight * both) / (terms.length + sizes[place]! - both);
        shared[place] = 0;
      }
    }
  }
  return nearestTo(paper, papers, scores, most);
}

/** The papers of the highest scores. They stand newest first, so that of equal ones the first to come stays before. */
function nearestTo(paper: Paper, papers: readonly Paper[], scores: Float64Array, most: number): Paper[] {
  const nearest: number[] = [];
  // What a paper has to exceed. Most do not, and there are as many as papers squared.
  let least = -1;
  for (let place = 0; place < scores.length; place++) {
    if (scores[place]! <= least || papers[place]!.slug === paper.slug) continue;
    const before = nearest.findIndex((near) => scores[near]! < scores[place]!);
    nearest.splice(before < 0 ? nearest.length : before, 0, place);
    nearest.splice(most);
    if (nearest.length === most) least = scores[nearest.at(-1)!]!;
  }
  return nearest.map((place) => papers[place]!);
}
