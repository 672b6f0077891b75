import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsl } from '../../../src/export/csl.ts';
import { scholarlyArticle, toJsonLd } from '../../../src/export/metadata.ts';
import { paper, vocabulary } from './papers.ts';

const article = (fields: Parameters<typeof paper>[0]) => {
  const entry = paper(fields);
  return scholarlyArticle(entry, toCsl(entry, vocabulary));
};

describe('scholarlyArticle', () => {
  it('describes a published paper', () => {
    expect(
      article({
        name: 'One',
        authors: ['Jan van der Berg', { organization: 'NVIDIA' }],
        venue: { id: 'tmlr', year: 2025 },
        links: { doi: '10.1000/a', arxiv: '2404.10445', code: 'https://github.com/a/b' },
      }),
    ).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'A Title',
      alternateName: ['One'],
      author: [
        { '@type': 'Person', name: 'Jan van der Berg', givenName: 'Jan', familyName: 'van der Berg' },
        { '@type': 'Organization', name: 'NVIDIA' },
      ],
      datePublished: '2025',
      isPartOf: { '@type': 'Periodical', name: 'Transactions on Machine Learning Research' },
      identifier: [
        { propertyID: 'DOI', value: '10.1000/a' },
        { propertyID: 'arXiv', value: '2404.10445' },
      ],
      url: 'https://doi.org/10.1000/a',
      sameAs: ['https://arxiv.org/abs/2404.10445', 'https://doi.org/10.1000/a'],
    });
  });

  it('says that a preprint is one, and names no place that printed it', () => {
    const preprint = article({});
    expect(preprint).toMatchObject({ creativeWorkStatus: 'Preprint', publisher: { name: 'arXiv' }, datePublished: '2024-04' });
    expect(preprint).not.toHaveProperty('isPartOf');
  });

  it('calls code without a paper what it is, by nobody where nobody is named', () => {
    const code = article({ authors: ['Unknown'], links: { code: 'https://github.com/a/b' } });
    expect(code).toMatchObject({ '@type': 'SoftwareSourceCode', url: 'https://github.com/a/b', sameAs: [] });
    expect(code).not.toHaveProperty('author');
  });
});

describe('toJsonLd', () => {
  it('ends no script element, whatever a title holds, and is read back as it was', () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '</SCRIPT ', '<script>'));
    fc.assert(
      fc.property(fc.array(hostile), (words) => {
        const text = toJsonLd({ name: words.join('') });
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual({ name: words.join('') });
      }),
    );
  });
});
