import { expect, it } from 'vitest';
import { toRecord } from '../../../src/export/record.ts';
import { paper, real } from './papers.ts';

it('has the fields of the entry and what follows from them', () => {
  const record = toRecord(paper({ models: ['sdxl'], venue: { id: 'iclr', year: 2025 } }), real);
  expect(record).toMatchObject({
    slug: 'some-one',
    title: 'A Title',
    published: 'ICLR 2025',
    key: 'lovelace2024someone',
    models: ['sdxl'],
    labels: { authors: ['Ada Lovelace'], models: ['SDXL'], categories: ['Structured'], tasks: [] },
  });
  expect(record.page).toMatch(/^https:\/\/.+\/papers\/some-one\/$/);
});

it('names nobody where no source does', () => {
  expect(toRecord(paper({ authors: ['Unknown'] }), real).labels.authors).toEqual([]);
});
