import { expect, test } from 'vitest';
import { describeResource } from '../../../src/catalogue/publication.ts';
import { bySlug, small } from '../entries.ts';

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
