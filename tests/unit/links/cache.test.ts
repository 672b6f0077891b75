import { expect, test } from 'vitest';
import { readCache, writeCache } from '../../../src/links/probe.ts';

const now = new Date('2026-11-25T12:00:00Z');
const read = (text: string) => readCache(text, { now, days: 3 });

test('what was written is read again, while it is young', () => {
  const young = ['https://a.test/', new Date('2026-11-22T12:00:01Z')] as const;
  const old = ['https://b.test/', new Date('2026-11-22T12:00:00Z')] as const;
  expect(read(writeCache(new Map([young, old])))).toEqual(new Map([young]));
});

test('a time that has not come yet is not believed', () => {
  expect(read(writeCache(new Map([['https://a.test/', new Date('2026-11-25T12:00:01Z')]])))).toEqual(new Map());
});

test.for(['', '{', '[]', '"x"', '{"https://a.test/": 5}', '{"https://a.test/": "soon"}'])('%j is no cache and holds nothing', (text) => {
  expect(read(text)).toEqual(new Map());
});
