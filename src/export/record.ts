import { z } from 'zod';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { formatPublished } from '../catalogue/publication.ts';
import { facets, type FacetName } from '../catalogue/taxonomy.ts';
import { areKnown, authorName } from '../schema/author.ts';
import { paperSchema } from '../schema/paper.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { absolute, site } from '../site.ts';
import { citationKey } from '../catalogue/names.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

const words = z.array(z.string());

/** A paper in /papers/SLUG.json and /papers.json: the fields of its entry, and what follows from them. */
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

/** Where the JSON Schema of /papers.json is published, without the base. */
export const PAPERS_SCHEMA = '/schema/papers.json';

/** What /papers.json holds. */
export const papersFileSchema = (vocabulary: Vocabulary) =>
  z.strictObject({
    $schema: z.string().meta({ description: 'The address of this schema.' }),
    version: z.literal(1).meta({ description: 'Increases when a field changes meaning or is removed. New fields do not change it.' }),
    name: z.string().meta({ description: 'The name of the list.' }),
    home: z.string().meta({ description: 'The address of the list.' }),
    license: z.literal('CC0-1.0').meta({ description: 'The SPDX identifier of the license of the content.' }),
    papers: z.array(recordSchema(vocabulary).meta({ id: 'paper' })).meta({ description: 'The papers, newest first by first public version.' }),
  });

export type PapersFile = z.infer<ReturnType<typeof papersFileSchema>>;

/** Papers for machines, in the order given. */
export const papersFile = (papers: readonly Paper[], catalogue: Catalogue): PapersFile => ({
  $schema: absolute(PAPERS_SCHEMA),
  version: 1,
  name: site.name,
  home: absolute('/'),
  license: 'CC0-1.0',
  papers: papers.map((paper) => toRecord(paper, catalogue)),
});

/** The JSON Schema (draft 2020-12) of /papers.json; `#/$defs/paper` is that of /papers/SLUG.json. */
export const papersJsonSchema = (vocabulary: Vocabulary): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(papersFileSchema(vocabulary)) as JsonSchema & { $schema: string };
  return { $schema, $id: absolute(PAPERS_SCHEMA), ...rest } as JsonSchema;
};

/** The fields of a paper in the published files, with what the schema says of them. */
export function recordFields(vocabulary: Vocabulary) {
  const { properties = {}, required = [] } = papersJsonSchema(vocabulary).$defs!['paper']!;
  return Object.entries(properties).map(([name, { description }]) => ({ name, description, isRequired: required.includes(name) }));
}
