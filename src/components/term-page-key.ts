import type { Catalogue } from '../catalogue/entry.ts';
import { pagesOf } from '../catalogue/pages.ts';
import type { Facet, TermPapers } from '../catalogue/taxonomy.ts';
import { comparedModels } from '../chart/comparison.ts';
import { pageKey, type PageKey } from '../page-key.ts';

/** The key of what `TermPage` shows: the papers of one of its pages, their number, and whether it leads to guides and comparisons. */
export const keyOfTermPage = (facet: Facet, { id, term, papers }: TermPapers, number: number, catalogue: Catalogue): Promise<PageKey> =>
  pageKey(
    catalogue,
    [...(pagesOf(papers)[number - 1] ?? []), ...catalogue.guides],
    // A term need not be of the vocabulary: years and what papers come with are not.
    [facet.name, id, JSON.stringify(term), String(number), String(papers.length), String(comparedModels(catalogue).has(id))],
  );
