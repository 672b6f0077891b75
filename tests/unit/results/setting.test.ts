import { expect, test } from 'vitest';
import { pathOf, settingsOf } from '../../../src/results/setting.ts';
import { small } from '../entries.ts';
import { paperWith, row } from './settings.ts';

const categoryOf = (setting: string | undefined, categories: string[], more: object = {}) =>
  settingsOf(paperWith('A', [row({ fid: 1 }, { setting })], { categories, ...more }), small.vocabulary)[0]!.category;
const ALL = ['unstructured', 'structured', 'semi-structured'];

test.for<[string | undefined, string[], string | undefined]>([
  ['whatever it says', ['structured'], 'structured'],
  ['Unstructured, 50%', ALL, 'unstructured'],
  ['structured variant, ratio 0.5', ALL, 'structured'],
  ['Semi-structured, all blocks', ALL, 'semi-structured'],
  ['Structured and unstructured together', ALL, undefined],
  ['on top of Wanda', ALL, undefined],
  [undefined, ALL, undefined],
])('%s of %j is %s', ([setting, categories, expected]) => {
  expect(categoryOf(setting, categories)).toBe(expected);
});

test('an N:M pattern tells semi-structured rows, and a time of day or a ratio of three does not', () => {
  expect(categoryOf('2:4, in blocks 3 to 25', ALL, { patterns: ['2:4'] })).toBe('semi-structured');
  expect(categoryOf('1:2:3', ALL, { patterns: ['2:4'] })).toBeUndefined();
});

test('a share of zeros tells that nothing was taken out whole', () => {
  const category = (after: Record<string, number>, categories: string[]) =>
    settingsOf(paperWith('A', [row(after, { setting: 'on top of Wanda' })], { categories }), small.vocabulary)[0]!.category;
  expect(category({ sparsity: 50 }, ['unstructured', 'structured'])).toBe('unstructured');
  expect(category({ sparsity: 50 }, ALL)).toBeUndefined();
  expect(category({ fid: 4 }, ['unstructured', 'structured'])).toBeUndefined();
});

test('a row leads to its place on the page of its paper', () => {
  const settings = settingsOf(paperWith('A', [row({ fid: 1 }), row({ fid: 2 })]), small.vocabulary);
  expect(settings.map(pathOf)).toEqual(['/papers/a/#result-1', '/papers/a/#result-2']);
});
