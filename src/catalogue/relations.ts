import type { Catalogue, Paper, Related } from './entry.ts';
import { oncePer } from './once-per.ts';
import { papersByRelease } from './order.ts';

/** The entries that a paper builds on or compares with, and the papers that do so with it. */
export interface Relations {
  buildsOn: (Paper | Related)[];
  comparesWith: (Paper | Related)[];
  builtOnBy: Paper[];
  comparedBy: Paper[];
}

/** Who names whom, from the other side: the papers that name a slug in a field, newest first. */
const named = oncePer((catalogue) => {
  const { papers, related } = catalogue;
  const namedIn = (field: 'builds-on' | 'compares-with') =>
    Map.groupBy(
      papersByRelease(catalogue).flatMap((paper) => [...new Set(paper.data[field])].map((slug) => ({ slug, paper }))),
      ({ slug }) => slug,
    );
  return {
    // Of two entries of one slug the first counts, so that it is set last.
    bySlug: new Map([...papers, ...related].reverse().map((entry) => [entry.slug, entry])),
    'builds-on': namedIn('builds-on'),
    'compares-with': namedIn('compares-with'),
  };
});

/** How a paper stands to others. A slug that no entry answers to is left out. */
export function relationsOf(paper: Paper, catalogue: Catalogue): Relations {
  const names = named(catalogue);
  const bySlugs = (slugs: readonly string[] = []) => slugs.flatMap((slug) => names.bySlug.get(slug) ?? []);
  const naming = (field: 'builds-on' | 'compares-with') => (names[field].get(paper.slug) ?? []).map((found) => found.paper);
  return {
    buildsOn: bySlugs(paper.data['builds-on']),
    comparesWith: bySlugs(paper.data['compares-with']),
    builtOnBy: naming('builds-on'),
    comparedBy: naming('compares-with'),
  };
}
