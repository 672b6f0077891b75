import { unescapePercent } from '../schema/plain.ts';
import { nearest } from '../schema/vocabulary.ts';
import type { ReadFile } from './across.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/links.ts';
import { pairPath, pairsOf, subjectPath, subjectsOf } from '../catalogue/subjects.ts';
import type { Problem } from './problem.ts';
import { facets, taxonomy } from '../catalogue/taxonomy.ts';

/** Pages that every build has, besides those of entries and terms. */
const PAGES = ('papers related tools tutorials guides compare calculate choose contribute completeness data lineage ' + 'matrix new selection').split(
  ' ',
);

/** Places of a paper's page besides the headings of its notes; rows of results are `result-N`. */
const PLACES_OF_PAPER = ['results', 'notes', 'relations', 'cite', 'similar'];

/**
 * Checks the links of bodies to this site: that the page is there and, on the page of an entry, the place.
 * @param catalogue the sound entries, by which pages are made.
 */
export function checkBodyLinks(drafts: readonly ReadFile[], catalogue: Catalogue): Problem[] {
  const byPath = new Map(drafts.map((draft) => [entryPath(draft), draft]));
  const pages = new Set([
    '/',
    ...PAGES.map((name) => `/${name}/`),
    ...byPath.keys(),
    ...termPages(catalogue),
    ...comparePages(catalogue),
    ...subjectsOf(catalogue).map(subjectPath),
  ]);
  return drafts.flatMap((draft) =>
    (draft.body?.inSite ?? []).flatMap(({ path: written, line, column }): Problem[] => {
      const [before, anchor = ''] = written.split('#') as [string, string?];
      const page = before.replace(/\?.*$/, '');
      const report = (message: string, mend?: string): Problem[] => [
        {
          file: draft.shown,
          path: '',
          kind: 'dangling',
          message: `the link ${JSON.stringify(written.slice(0, 100))} ${message}`,
          mend,
          line,
          column,
        },
      ];
      // What has an ending is a file for programs, which this does not know of.
      if (/\.[a-z]+$/i.test(page)) return [];
      if (page !== '' && !pages.has(page)) {
        const near = pages.has(`${page}/`) ? `${page}/` : nearest(page, [...pages]);
        return report('does not lead to a page of the site', near && JSON.stringify(near));
      }
      if (anchor === '') return [];
      // Neighbors, tools and tutorials have no page but a place, which is their path.
      if (page !== '' && !byPath.has(page))
        return PAGES_OF_PLACES.test(page) && !byPath.has(`${page}#${anchor}`) ? report('does not lead to an anchor on that page') : [];
      const target = page === '' ? draft : byPath.get(page)!;
      if (hasPlace(target, unescapePercent(anchor))) return [];
      const near = nearest(anchor, [...(target.body?.anchors ?? [])]);
      return report('does not lead to an anchor on that page', near === undefined ? undefined : JSON.stringify(`#${near}`));
    }),
  );
}

const PAGES_OF_PLACES = /^\/(?:related|tools|tutorials)\/$/;

/** Whether a page has a place of this name. Where its headings cannot all be known, it may have. */
function hasPlace({ collection, body }: ReadFile, anchor: string): boolean {
  if (anchor === 'main' || body?.anchors?.has(anchor) === true || (body !== undefined && body.anchors === undefined)) return true;
  return collection === 'papers' ? PLACES_OF_PAPER.includes(anchor) || /^result-\d+$/.test(anchor) : anchor === 'contents';
}

const termPages = (catalogue: Catalogue): string[] =>
  facets.flatMap(({ name }) => [`/${name}/`, ...taxonomy(catalogue, name).map(({ id }) => `/${name}/${id}/`)]);

/** A model of which two papers have results has a page, and so has every pair with figures. */
function comparePages(catalogue: Catalogue): string[] {
  const models = Object.keys(catalogue.vocabulary.models).filter(
    (model) => catalogue.papers.filter(({ data }) => data.results?.some((row) => row.model === model)).length > 1,
  );
  return ['/compare/tables/', ...models.map((model) => `/compare/${model}/`), ...pairsOf(catalogue).map(pairPath)];
}
