import { expect, test } from 'vitest';
import { ask, type Pagefind } from '../../../../src/features/search/find.ts';
import type { Query } from '../../../../src/features/search/query.ts';

/** An engine that knows how strongly each document has each word, and finds what has all of them. */
function engineOf(documents: Record<string, Record<string, number>>) {
  const asked: string[] = [];
  const engine: Pagefind = {
    init: () => Promise.resolve(),
    options: () => Promise.resolve(),
    search: (query) => {
      asked.push(query!);
      const words = query!.split(' ');
      const results = Object.entries(documents)
        .filter(([, has]) => words.every((word) => word in has))
        .map(([id, has]) => ({ id, score: words.reduce((sum, word) => sum + has[word]!, 0), data: () => Promise.reject(new Error(id)) }))
        .toSorted((a, b) => b.score - a.score);
      return Promise.resolve({ results, filters: {} });
    },
  };
  return { engine, asked };
}

const queryOf = (words: string[], more: Partial<Query> = {}): Query => ({
  ...{ words, apart: words, identifiers: [], text: words.join(' '), mended: false },
  ...{ complete: true, initials: undefined, asks: undefined },
  ...more,
});

async function found(documents: Record<string, Record<string, number>>, query: Query) {
  const { engine, asked } = engineOf(documents);
  const { results, words, whole } = await ask(engine, query);
  return { ids: results.map(({ id }) => id), words, whole, asked };
}

test('what has all the words is found by one question', async () => {
  const { ids, whole, asked } = await found({ a: { flux: 9, mobile: 9 }, b: { flux: 9 } }, queryOf(['flux', 'mobile']));
  expect({ ids, whole, asked }).toEqual({ ids: ['a'], whole: true, asked: ['flux mobile'] });
});

test('where nothing has all the words the nearest comes first: what has most of them, and the rarer', async () => {
  const documents = {
    ...{ rare: { nunchaku: 5 }, common: { flux: 9 }, other: { flux: 8 }, more: { flux: 7 }, most: { flux: 3, mobile: 3 } },
    ...{ mobile: { mobile: 9 }, far: { audio: 9 } },
  };
  const { ids, words, whole } = await found(documents, queryOf(['nunchaku', 'flux', 'mobile']));
  expect(ids.slice(0, 2)).toEqual(['most', 'rare']);
  expect(ids).not.toContain('far');
  expect({ words, whole }).toEqual({ words: ['flux', 'mobile'], whole: false });
});

test('a long text that has all the words in passing does not hide what is about some of them', async () => {
  const { ids } = await found({ guide: { qwen: 0.5, smaller: 0.5 }, paper: { qwen: 12 } }, queryOf(['qwen', 'smaller']));
  expect(ids).toEqual(['paper', 'guide']);
});

test('a joined word comes before its parts, each result once', async () => {
  const documents = { parts: { sparse: 20, sparsetosparse: 0 }, title: { sparse: 9, sparsetosparse: 9 } };
  const { ids } = await found(documents, queryOf(['sparsetosparse'], { apart: ['sparse', 'sparse'] }));
  expect(ids).toEqual(['title', 'parts']);
});

test('what is called by the initials is found beside what has the words', async () => {
  const documents = { guide: { optimal: 5, brain: 5, surgeon: 5 }, named: { obs: 30 } };
  const { ids, whole } = await found(documents, queryOf(['optimal', 'brain', 'surgeon'], { initials: 'obs' }));
  expect({ ids, whole }).toEqual({ ids: ['named', 'guide'], whole: true });
});
