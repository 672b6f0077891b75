import { comparedSlugs } from './compared.ts';
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
