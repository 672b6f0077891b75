import { z } from 'zod';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { formatPublished } from '../catalogue/publication.ts';
import { facets, type FacetName } from '../catalogue/taxonomy.ts';
import { areKnown, authorName } from '../schema/author.ts';
import { paperSchema } from '../schema/paper.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { absolute } from '../site.ts';
import { citationKey } from '../catalogue/key.ts';

const words = z.array(z.string());

/** A paper as machines get it, in /papers/SLUG.json and /papers.json: the fields of its entry, and what follows from them. */
export const recordSchema = (vocabulary: Vocabulary) =>
  paperSchema(vocabulary).safeExtend({
    slug: z.string().meta({ description: 'Its name in this list, which never changes.' }),
    page: z.string().meta({ description: 'The full address of its page in this list.' }),
    published: z.string().meta({ description: 'Where and when, for readers: "NeurIPS 2023", or "arXiv, Apr 2024".' }),
    key: z.string().meta({ description: 'The BibTeX key, whether the entry states one or not.' }),
    labels: z
      .strictObject({
        authors: words,
        ...(Object.fromEntries(facets.map(({ name }) => [name, words])) as Record<FacetName, typeof words>),
      })
      .meta({ description: 'The names of its authors (empty if no source names them) and of its terms, for readers.' }),
  });

export type PaperRecord = z.infer<ReturnType<typeof recordSchema>>;

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
