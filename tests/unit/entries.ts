import type { Catalogue, Comparison, Paper, Related } from '../../src/catalogue/entry.ts';
import { readCatalogue } from '../../src/read/read.ts';
import { collections } from '../../src/schema/collections.ts';
import { oneLine } from '../../src/schema/text.ts';
import { smallCatalogue } from './helpers.ts';

/** The small catalogue, as everything after the reader gets it. */
export const small: Catalogue = (await readCatalogue(smallCatalogue)).catalogue;

const fields = {
  title: 'A Paper',
  authors: ['Ada Lovelace'],
  released: '2024-04',
  links: { page: 'https://example.org/a' },
  summary: 'What it does.',
  added: '2026-11-25',
};

/** A valid paper with these fields, in the words of the small catalogue. */
export function makePaper(slug: string, data: Readonly<Record<string, unknown>> = {}): Paper {
  const read = collections.papers.schema(small.vocabulary).parse({ categories: ['structured'], ...fields, ...data });
  return { collection: 'papers', slug, file: `papers/${slug}.yaml`, data: read, tables: [] };
}

/** A paper with these fields, whatever the check would say of its texts: what writes them keeps text as text by itself. */
export function uncheckedPaper(slug: string, data: Partial<Paper['data']>): Paper {
  const made = makePaper(slug);
  const inOneLine = Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? oneLine(value).normalize('NFC') : value]);
  return { ...made, data: { ...made.data, ...(Object.fromEntries(inOneLine) as typeof data) } };
}

/** A valid related work with these fields. */
export function makeRelated(slug: string, data: Readonly<Record<string, unknown>> = {}): Related {
  const read = collections.related.schema(small.vocabulary).parse({ topics: ['caching'], ...fields, ...data });
  return { collection: 'related', slug, file: `related/${slug}.yaml`, data: read };
}

/** A catalogue of these papers alone, each with its tables among the others. */
export const catalogueOf = (papers: readonly Paper[], others: Partial<Catalogue> = {}): Catalogue => ({
  vocabulary: small.vocabulary,
  papers: papers.map((paper) => Object.assign(paper, { tables: (others.comparisons ?? []).filter(({ data }) => data.paper === paper.slug) })),
  related: [],
  tools: [],
  tutorials: [],
  comparisons: [],
  guides: [],
  ...others,
});

/** An entry of a list by its slug. */
export const bySlug = <Entry extends { slug: string }>(entries: readonly Entry[], slug: string): Entry =>
  entries.find((entry) => entry.slug === slug)!;

/** A valid comparison table of these rows, in the words of the small catalogue. */
export function makeComparison(slug: string, data: Readonly<Record<string, unknown>>): Comparison {
  const table = { table: 'Table 1', source: 'https://example.org/a', read: 'paper', metrics: ['fid'], added: '2026-11-27' };
  const read = collections.comparisons.schema(small.vocabulary).parse({ ...table, ...data });
  return { collection: 'comparisons', slug, file: `comparisons/${slug}.yaml`, data: read };
}
