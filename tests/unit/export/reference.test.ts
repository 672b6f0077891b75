import { describe, expect, it } from 'vitest';
import { toCsl } from '../../../src/export/csl.ts';
import { toReference } from '../../../src/export/metadata.ts';
import { paper, real, vocabulary } from './papers.ts';

const reference = (fields: Parameters<typeof paper>[0]) => toReference(toCsl(paper(fields), vocabulary));

describe('toReference', () => {
  it('cites a paper of a conference with all its authors', () => {
    expect(
      reference({ authors: ['Jan van der Berg', 'John Smith, Jr.', { organization: 'NVIDIA' }], venue: { id: 'iclr', year: 2025, track: 'oral' } }),
    ).toBe(
      'Jan van der Berg, John Smith, Jr. and NVIDIA. A Title. In International Conference on Learning Representations, 2025. https://arxiv.org/abs/2404.10445',
    );
  });

  it('cites an article of a journal', () => {
    expect(reference({ venue: { id: 'tmlr', year: 2025 }, links: { doi: '10.1000/a' } })).toBe(
      'Ada Lovelace. A Title. Transactions on Machine Learning Research, 2025. https://doi.org/10.1000/a',
    );
  });

  it('cites a preprint by its identifier, or by its archive', () => {
    expect(reference({})).toBe('Ada Lovelace. A Title. arXiv:2404.10445, 2024. https://arxiv.org/abs/2404.10445');
    expect(reference({ links: { openreview: 'AbCd_12-Ef' } })).toBe(
      'Ada Lovelace. A Title. OpenReview, 2024. https://openreview.net/forum?id=AbCd_12-Ef',
    );
  });

  it('cites code without a paper', () => {
    expect(reference({ links: { code: 'https://github.com/a/b' } })).toBe('Ada Lovelace. A Title. 2024. https://github.com/a/b');
  });

  it('names nobody where no source does, and sets no second stop', () => {
    expect(reference({ authors: ['Unknown'], title: 'Is Less More?' })).toBe(
      'Is Less More? arXiv:2404.10445, 2024. https://arxiv.org/abs/2404.10445',
    );
  });

  it('gives the title and year of every paper of the list', () => {
    for (const entry of real.papers) {
      const item = toCsl(entry, vocabulary);
      expect(toReference(item)).toContain(item.title);
      expect(toReference(item)).toMatch(new RegExp(`\\b${item.issued['date-parts'][0][0]}\\. https?://\\S+$`));
    }
  });
});
