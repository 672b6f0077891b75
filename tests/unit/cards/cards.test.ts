import { expect, test } from 'vitest';
import { cardOfPaper, cardsOf, MOST_PAPER_CARDS } from '../../../src/cards/cards.ts';
import { catalogueOf, makePaper } from '../entries.ts';

const one = makePaper('one', { categories: ['unstructured'] });
const listOf = (length: number) => catalogueOf(Array.from({ length }, (_, index) => ({ ...one, slug: `p${index}` })));

test.for([1, MOST_PAPER_CARDS, MOST_PAPER_CARDS + 1])('the card of every page of %i papers is drawn', (length) => {
  const catalogue = listOf(length);
  const drawn = new Set(cardsOf(catalogue).map(({ path }) => path));
  expect(catalogue.papers.filter((paper) => !drawn.has(cardOfPaper(paper, catalogue).path))).toEqual([]);
});

test('a paper has a card of its own until the list is long, then that of its category', () => {
  const path = (length: number) => cardOfPaper(one, listOf(length)).path;
  expect(path(MOST_PAPER_CARDS)).toBe('/cards/papers/one.png');
  expect(path(MOST_PAPER_CARDS + 1)).toBe('/cards/categories/unstructured.png');
});
