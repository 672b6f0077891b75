import type { Paper } from '../../../src/catalogue/entry.ts';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';

/** The real list, and one of hostile text. */
export const { catalogue: real } = await readCatalogue(ownCatalogue);
export const { catalogue: hostile } = await readCatalogue('tests/fixtures/hostile');
export const { vocabulary } = real;

/** A paper with the fields that matter to a test. */
export const paper = (fields: Partial<Paper['data']> = {}, slug = 'some-one'): Paper => ({
  collection: 'papers',
  slug,
  file: `papers/${slug}.yaml`,
  tables: [],
  data: {
    title: 'A Title',
    authors: ['Ada Lovelace'],
    released: '2024-04',
    links: { arxiv: '2404.10445' },
    categories: ['structured'],
    purpose: ['efficiency'],
    summary: 'A summary.',
    added: '2026-11-25',
    ...fields,
  },
});
