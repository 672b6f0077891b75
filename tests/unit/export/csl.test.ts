import { describe, expect, it } from 'vitest';
import { toCsl } from '../../../src/export/csl.ts';
import { paper, vocabulary } from './papers.ts';

const csl = (...[fields]: Parameters<typeof paper>) => toCsl(paper(fields), vocabulary);

describe('toCsl', () => {
  it('makes a conference paper, with the year of the conference', () => {
    expect(csl({ venue: { id: 'neurips', year: 2025, track: 'oral' } })).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Conference on Neural Information Processing Systems',
      issued: { 'date-parts': [[2025]] },
      archive_location: '2404.10445',
    });
  });

  it('names the workshop', () => {
    expect(csl({ venue: { id: 'iclr', year: 2025, track: 'DeLTa workshop' } })['container-title']).toBe(
      'International Conference on Learning Representations, DeLTa workshop',
    );
  });

  it('makes a journal article', () => {
    expect(csl({ venue: { id: 'tmlr', year: 2025 } })).toMatchObject({
      type: 'article-journal',
      'container-title': 'Transactions on Machine Learning Research',
    });
  });

  it('makes a preprint, dated as far as known', () => {
    expect(csl({ released: '2024-04-30' })).toMatchObject({
      type: 'article',
      genre: 'preprint',
      publisher: 'arXiv',
      archive: 'arXiv',
      issued: { 'date-parts': [[2024, 4, 30]] },
      URL: 'https://arxiv.org/abs/2404.10445',
    });
    expect(csl({ links: { openreview: 'AbCd_12-Ef' } })).toMatchObject({ genre: 'preprint', publisher: 'OpenReview' });
  });

  it('makes software of code without a paper', () => {
    expect(csl({ links: { code: 'https://github.com/a/b' } })).toMatchObject({ type: 'software', URL: 'https://github.com/a/b' });
  });

  it('leads to the published version first', () => {
    expect(csl({ links: { arxiv: '2404.10445', doi: '10.1000/a<b' } })).toMatchObject({ DOI: '10.1000/a<b', URL: 'https://doi.org/10.1000/a%3Cb' });
  });

  it('leaves out authors whom no source names', () => {
    expect(csl({ authors: ['Unknown'] })).not.toHaveProperty('author');
    expect(csl({ authors: ['Anonymous'] }).author).toEqual([{ family: 'Anonymous' }]);
  });
});
