import { parse } from 'csv-parse/sync';
import { autoType, csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { toRecord } from '../../../src/export/record.ts';
import { paper, real } from './papers.ts';

const read = (csv: string) => parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });
const row = (fields: Parameters<typeof paper>[0]) => read(toCsv([toRecord(paper(fields), real)]))[0]!;

describe('toCsv', () => {
  it('has a line for each paper of the list, and every field survives', () => {
    const rows = read(toCsv(real.papers.map((entry) => toRecord(entry, real))));
    expect(rows.map(({ slug }) => slug)).toEqual(real.papers.map(({ slug }) => slug));
    expect(rows.map(({ summary }) => summary)).toEqual(real.papers.map(({ data }) => data.summary));
    expect(rows.map(({ arxiv }) => arxiv?.replace('arXiv:', ''))).toEqual(real.papers.map(({ data }) => data.links.arxiv ?? ''));
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)'])('disarms %s', (title) => {
    expect(row({ title })['title']).toBe(`'${title}`);
  });

  it('keeps text with commas, quotes and breaks in its cell', () => {
    const summary = 'One, "two"; three';
    expect(row({ summary, authors: ['Ada "A" Lovelace', 'José García'] })).toMatchObject({ summary, authors: 'Ada "A" Lovelace; José García' });
  });

  it('leaves numbers, and what is not known', () => {
    expect(row({ venue: { id: 'iclr', year: 2025 } })).toMatchObject({ year: '2025', results: '0', doi: '', training: '' });
  });

  it('keeps identifiers where a reader guesses types, and dates', () => {
    const links = { arxiv: '2603.06640', openreview: '-1234567890', doi: '10.1000/182' };
    const [read] = csvParse(toCsv([toRecord(paper({ links, released: '2026-03-07' }), real)]), autoType);
    expect(read).toMatchObject({
      arxiv: 'arXiv:2603.06640',
      openreview: 'https://openreview.net/forum?id=-1234567890',
      doi: '10.1000/182',
      released: new Date('2026-03-07'),
    });
  });

  it('begins with the first head, without a byte order mark', () => {
    expect(toCsv([])).toMatch(/^slug,title,/);
  });
});
