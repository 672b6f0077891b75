import { expect, test } from 'vitest';
import { formatAuthors, formatPublished, formatVenue, publicationYear, shortTitle, describeResource } from '../../../src/catalogue/publication.ts';
import { makePaper, small, bySlug } from '../entries.ts';

const { vocabulary } = small;
const five = ['A One', 'B Two', 'C Three', 'D Four', 'E Five'];

test('authors are listed with commas and one "and"', () => {
  expect(formatAuthors(['A One'])).toBe('A One');
  expect(formatAuthors(['A One', 'B Two'])).toBe('A One and B Two');
  expect(formatAuthors(['A One', 'B Two', 'C Three'])).toBe('A One, B Two and C Three');
});

test('many authors are cut short, and the number of the others is right', () => {
  expect(formatAuthors(five, 4)).toBe('A One, B Two, C Three and 2 others');
  expect(formatAuthors(five, 5)).toBe('A One, B Two, C Three, D Four and E Five');
  expect(formatAuthors(five, 2)).toBe('A One and 4 others');
  expect(formatAuthors(five, 1)).toBe('5 others');
});

test('an organization is named like a person, and commas in a name stay', () => {
  expect(formatAuthors([{ organization: 'OpenAI' }, 'Sammy Davis, Jr.'])).toBe('OpenAI and Sammy Davis, Jr.');
});

test('authors that no source names are not made up', () => {
  expect(formatAuthors(['Unknown'])).toBe('Authors not reported');
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
