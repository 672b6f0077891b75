import { expect, test } from 'vitest';
import { formatAuthors, formatPublished, formatVenue, publicationYear, shortTitle, describeResource } from '../../../src/catalogue/publication.ts';
import type { Paper } from '../../../src/catalogue/entry.ts';
import { makePaper, small, bySlug } from '../entries.ts';

const { vocabulary } = small;
const five = ['A One', 'B Two', 'C Three', 'D Four', 'E Five'];

test.for<readonly [authors: Paper['data']['authors'], most: number | undefined, written: string]>([
  [['A One'], undefined, 'A One'],
  [['A One', 'B Two'], undefined, 'A One and B Two'],
  [['A One', 'B Two', 'C Three'], undefined, 'A One, B Two and C Three'],
  [five, 4, 'A One, B Two, C Three and 2 others'],
  [five, 5, 'A One, B Two, C Three, D Four and E Five'],
  [five, 2, 'A One and 4 others'],
  [five, 1, '5 others'],
  // An organization is named like a person, commas in a name stay, and whom no source names is not made up.
  [[{ organization: 'OpenAI' }, 'Sammy Davis, Jr.'], undefined, 'OpenAI and Sammy Davis, Jr.'],
  [['Unknown'], undefined, 'Authors not reported'],
])('authors %j, at most %s, are "%s"', ([authors, most, written]) => {
  expect(formatAuthors(authors, most)).toBe(written);
});

test('a venue is shown with its name, its year and its track', () => {
  expect(formatVenue({ venue: { id: 'neurips', year: 2024 } }, vocabulary)).toBe('NeurIPS 2024');
  expect(formatVenue({ venue: { id: 'iclr', year: 2025, track: 'DeLTa workshop' } }, vocabulary)).toBe('ICLR 2025, DeLTa workshop');
  expect(formatVenue({}, vocabulary)).toBeUndefined();
});

test('what has no venue is shown with where it can be read and its month', () => {
  const published = (data: Record<string, unknown>) => formatPublished(makePaper('a', data).data, vocabulary);
  expect(published({ links: { arxiv: '2404.10001', openreview: 'AbCd_12-Ef' } })).toBe('arXiv, Apr 2024');
  expect(published({ links: { openreview: 'AbCd_12-Ef', doi: '10.1000/1' } })).toBe('OpenReview, Apr 2024');
  expect(published({ links: { doi: '10.1000/1' } })).toBe('Apr 2024');
  expect(published({ links: { arxiv: '2404.10001' }, venue: { id: 'iclr', year: 2025 } })).toBe('ICLR 2025');
});

test('a citation gives the year of the venue, or else of the first version', () => {
  expect(publicationYear(makePaper('a', { released: '2023-12', venue: { id: 'iclr', year: 2025 } }).data)).toBe(2025);
  expect(publicationYear(makePaper('a', { released: '2023-12' }).data)).toBe(2023);
});

test('a method is called by its name, or else by its title', () => {
  expect(shortTitle(makePaper('a', { title: 'SparseOne: x', name: 'SparseOne' }).data)).toBe('SparseOne');
  expect(shortTitle(makePaper('a', { title: 'No name' }).data)).toBe('No name');
});

test('a tool is shown with its state where that matters, its license and its papers', () => {
  const { papers, ...rest } = describeResource(bySlug(small.tools, 'zeta-lib'), small);
  expect(rest).toEqual({
    title: 'Zeta_lib',
    status: 'Archived',
    statusNote: 'Moved into another library.',
    categories: ['structured'],
    remarks: ['License: Apache-2.0'],
  });
  expect(papers.map(({ slug }) => slug)).toEqual(['sparse-one']);
});

test('that a tool is maintained goes without saying', () => {
  const resource = describeResource(bySlug(small.tools, 'alpha-lib'), small);
  expect(resource.status).toBeUndefined();
  expect(resource.remarks).toEqual(['NVIDIA GPUs since Ampere']);
});

test('a tutorial is shown with its authors, date and license', () => {
  const resource = describeResource(small.tutorials[0]!, small);
  expect(resource.title).toBe('A Survey of $N:M$ Sparsity');
  expect(resource.remarks).toEqual(['Grace Hopper and Ada Lovelace', 'May 2024', 'License: CC-BY-4.0']);
  expect(resource.categories).toEqual(['semi-structured']);
});

test('related work is shown by its name, with the title beside it', () => {
  const named = describeResource(bySlug(small.related, 'snip-like'), small);
  expect([named.title, named.fullTitle]).toEqual(['SnipLike', 'SnipLike: Pruning Before Training']);
  expect(named.remarks).toEqual(['A One, B Two, C Three and 2 others', 'arXiv, Oct 2018']);
  const unnamed = describeResource(bySlug(small.related, 'cache-like'), small);
  expect([unnamed.title, unnamed.fullTitle]).toEqual(['Caching of Features', undefined]);
});
