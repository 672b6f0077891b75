import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { formatPublished } from '../catalogue/publication.ts';
import { facets, type FacetName } from '../catalogue/taxonomy.ts';
import { areKnown, authorName } from '../schema/author.ts';
import { absolute } from '../site.ts';
import { citationKey } from './key.ts';

/** A paper as machines get it, in /papers/SLUG.json and /papers.json: the fields of its entry, and what follows from them. */
export type PaperRecord = Paper['data'] & {
  slug: string;
  /** The whole address of its page. */
  page: string;
  /** Where and when, for readers: "NeurIPS 2023", or "arXiv, Apr 2024". */
  published: string;
  /** The BibTeX key, whether the entry states one or not. */
  key: string;
  /** What the entry means in words: its authors' names (none where no source names them) and the names of its terms. */
  labels: { authors: string[] } & Record<FacetName, string[]>;
};

/** What /papers.json holds. `version` rises when a field changes its meaning or goes away. */
export interface PapersFile {
  version: 1;
  papers: PaperRecord[];
}

/** A paper as it is published for machines. */
export function toRecord(paper: Paper, catalogue: Catalogue): PaperRecord {
  const { slug, data } = paper;
  const labels = facets.map(({ name, valuesOf, termsOf }) => [name, valuesOf(paper).map((id) => termsOf(catalogue).get(id)?.name ?? id)]);
  return {
    ...data,
    slug,
    page: absolute(`/papers/${slug}/`),
    published: formatPublished(data, catalogue.vocabulary),
    key: citationKey(paper),
    labels: {
      authors: areKnown(data.authors) ? data.authors.map(authorName) : [],
      ...(Object.fromEntries(labels) as Record<FacetName, string[]>),
    },
  };
}
