import { describe, expect, it } from 'vitest';
import { pdfAddress } from '../../../src/catalogue/links.ts';
import { toCsl } from '../../../src/export/csl.ts';
import { highwireTags } from '../../../src/export/metadata.ts';
import { paper, vocabulary } from './papers.ts';

const tags = (fields: Parameters<typeof paper>[0]) => {
  const entry = paper(fields);
  return highwireTags(toCsl(entry, vocabulary), pdfAddress(entry.data.links));
};

describe('highwireTags', () => {
  it('describe a paper of a conference', () => {
    expect(
      tags({ authors: ['Ada Lovelace', 'Jan van der Berg'], venue: { id: 'iclr', year: 2025 }, links: { arxiv: '2404.10445', doi: '10.1000/a' } }),
    ).toEqual([
      ['citation_title', 'A Title'],
      ['citation_author', 'Lovelace, Ada'],
      ['citation_author', 'van der Berg, Jan'],
      ['citation_publication_date', '2025'],
      ['citation_conference_title', 'International Conference on Learning Representations'],
      ['citation_doi', '10.1000/a'],
      ['citation_arxiv_id', '2404.10445'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2404.10445'],
    ]);
  });

  it('name the journal of an article', () => {
    expect(tags({ venue: { id: 'tmlr', year: 2025 }, links: { openreview: 'AbCd_12-Ef' } })).toEqual([
      ['citation_title', 'A Title'],
      ['citation_author', 'Lovelace, Ada'],
      ['citation_publication_date', '2025'],
      ['citation_journal_title', 'Transactions on Machine Learning Research'],
      ['citation_pdf_url', 'https://openreview.net/pdf?id=AbCd_12-Ef'],
    ]);
  });

  it('give a preprint no venue, and its date as far as it is known', () => {
    expect(tags({ released: '2024-04-30' })).toEqual([
      ['citation_title', 'A Title'],
      ['citation_author', 'Lovelace, Ada'],
      ['citation_publication_date', '2024/04/30'],
      ['citation_publisher', 'arXiv'],
      ['citation_arxiv_id', '2404.10445'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2404.10445'],
    ]);
  });

  it('invent neither authors nor a text to download', () => {
    expect(tags({ authors: ['Unknown'], links: { page: 'https://example.org/a' } }).map(([name]) => name)).toEqual([
      'citation_title',
      'citation_publication_date',
    ]);
  });
});
