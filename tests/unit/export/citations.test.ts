import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfAddress } from '../../../src/catalogue/links.ts';
import { toBibtex } from '../../../src/export/bibtex.ts';
import { toCslJson } from '../../../src/export/csl-json.ts';
import { toCsl, toRis } from '../../../src/export/csl.ts';
import { highwireTags, scholarlyArticle, toJsonLd, toReference } from '../../../src/export/metadata.ts';
import { paper, real, vocabulary } from './papers.ts';

/** What is cited. How it is cited in each way stands in the snapshot; `npx vitest run citations -u` renews it. */
const CITED: Readonly<Record<string, Parameters<typeof paper>[0]>> = {
  'a paper of a conference is of the year of the conference, and leads to the published version first': {
    name: 'One',
    'also-known-as': ['Another $x$'],
    authors: ['Ada Lovelace', 'Jan van der Berg', 'John Smith, Jr.', { organization: 'NVIDIA' }],
    venue: { id: 'neurips', year: 2025, track: 'oral' },
    links: { arxiv: '2404.10445', doi: '10.1000/a<b', code: 'https://github.com/a/b' },
  },
  'a paper of a workshop names it': { venue: { id: 'iclr', year: 2025, track: 'DeLTa workshop' } },
  'an article of a journal': { venue: { id: 'tmlr', year: 2025 }, links: { openreview: 'AbCd_12-Ef' } },
  'a preprint has no venue, and is dated as far as is known': { released: '2024-04-30' },
  'a preprint of OpenReview': { links: { openreview: 'AbCd_12-Ef' } },
  'a page, by nobody whom a source names, with no text to download': { authors: ['Unknown'], links: { page: 'https://example.org/a' } },
  'whoever wants to be anonymous is called so': { authors: ['Anonymous'] },
  'code without a paper is software': { authors: ['Unknown'], links: { code: 'https://github.com/a/b' } },
  'a paper of a conference without known authors': { authors: ['Unknown'], venue: { id: 'icml', year: 2025 } },
  'an identifier does not end its field, and a mark at the end of a title has no second stop': { title: 'Less?', links: { doi: '10.1000/a}b' } },
  'mathematics in a title is TeX in BibTeX and readable text in every other format': { title: 'Sp$^2$Prune: Pruning the $\\ell_0$ Norm' },
  'particles, suffixes and organizations are written as BibTeX reads them': {
    authors: [
      ...['Jan van der Berg', 'Haitam Ben Yahia', 'John Smith, Jr.', 'Mansi', '张伟', "Miles O'Brien", 'José Ortega y Gasset', 'Ada Byron III'],
      { given: 'Gabriel', family: 'García Márquez' },
      { given: 'Luis', family: 'de la Cruz y Paz' },
      { organization: 'Smith & Sons and Co' },
    ],
  },
};

test('each is cited in every way', async () => {
  const written = Object.entries(CITED).map(([what, fields]) => {
    const entry = paper(fields);
    const item = toCsl(entry, vocabulary);
    const tags = highwireTags(item, pdfAddress(entry.data.links)).map((tag) => tag.join(': '));
    const ways = [
      toReference(item),
      toBibtex(item),
      toRis(item),
      toCslJson([item]),
      tags.join('\n'),
      JSON.stringify(scholarlyArticle(entry, item), null, 2),
    ];
    return `—— ${what} ——\n\n${ways.map((way) => way.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
  });
  await expect(written.join('\n')).toMatchFileSnapshot('../../fixtures/citations.txt');
});

test('every paper of the list is cited with its title and year', () => {
  for (const entry of real.papers) {
    const item = toCsl(entry, vocabulary);
    expect(toReference(item)).toContain(item.title);
    expect(toReference(item)).toMatch(new RegExp(`\\b${item.issued['date-parts'][0][0]}\\. https?://\\S+$`));
  }
});

test('data in a page ends no script element, whatever a title holds, and is read back as it was', () => {
  const hostile = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '</SCRIPT ', '<script>'));
  fc.assert(
    fc.property(fc.array(hostile), (words) => {
      const text = toJsonLd({ name: words.join('') });
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({ name: words.join('') });
    }),
  );
});
