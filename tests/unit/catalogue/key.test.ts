import { expect, it } from 'vitest';
import { citationKey } from '../../../src/catalogue/names.ts';
import { paper, real } from '../export/papers.ts';

it('takes the key that the entry states', () => {
  expect(citationKey(paper({ key: 'smith2020thing' }))).toBe('smith2020thing');
});

it.each([
  [['Ada Lovelace'], 'obs-diff', 'lovelace2024obsdiff'],
  [['José García'], 'x', 'garcia2024x'],
  [['Anh Đặng'], 'x', 'dang2024x'],
  [['Jan Łukasiewicz'], 'x', 'lukasiewicz2024x'],
  [['Johann Strauß'], 'x', 'strauss2024x'],
  [['Ama Ɔsɛi'], 'x', 'osei2024x'],
  [['Sami Ǥuɟɫa'], 'x', 'gujla2024x'],
  [['Ada Əliyeva'], 'x', 'eliyeva2024x'],
  [['Samuel Jackson Jr.'], 'x', 'jackson2024x'],
  [[{ given: 'Gabriel', family: 'García Márquez' }], 'x', 'garciamarquez2024x'],
  [['Haitam Ben Yahia'], 'x', 'benyahia2024x'],
  [[{ organization: 'OFA-Sys' }], 'x', 'ofasys2024x'],
  [['张伟'], '2by4', 'anon20242by4'],
  [['Unknown'], 'x', 'anon2024x'],
])('makes one of %j and %s', (authors, slug, key) => {
  expect(citationKey(paper({ authors }, slug))).toBe(key);
});

it('does not change when a venue is added', () => {
  const venue = { id: 'iclr', year: 2026 };
  expect(citationKey(paper({ venue }))).toBe(citationKey(paper()));
});

it('gives every publication of the list its own', () => {
  const keys = [...real.papers, ...real.related].map(citationKey);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9:_-]*$/i);
});
