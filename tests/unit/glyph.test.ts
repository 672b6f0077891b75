import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/read/read.ts';
import { ownCatalogue } from '../../src/read/location.ts';
import { cellsOf, glyphs } from '../../src/glyph.ts';

const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;

test.for(Object.keys(vocabulary.categories))('there is a glyph of four by four cells for %s', (category) => {
  expect(glyphs[category]!.join('\n')).toMatch(/^(?:[#.]{4}\n){3}[#.]{4}$/);
});

test('no two glyphs are alike', () => {
  const drawn = Object.values(glyphs).map((rows) => rows.join('\n'));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('semi-structured keeps two of every four in each row', () => {
  for (const cells of glyphs['semi-structured'] ?? []) expect(cells.replaceAll('.', '')).toBe('##');
});

test('structured removes whole columns', () => {
  expect(new Set(glyphs['structured']).size).toBe(1);
  expect(glyphs['structured']?.join('')).toContain('.');
});

test('unstructured removes no whole row or column', () => {
  const rows = glyphs['unstructured'] ?? [];
  const columns = [0, 1, 2, 3].map((index) => rows.map((cells) => cells[index]).join(''));
  for (const line of [...rows, ...columns]) expect(line).toContain('#');
  expect(rows.join('')).toContain('.');
});

test('cells come row by row', () => {
  expect(cellsOf(['#.', '.#'])).toEqual([
    { row: 0, column: 0, kept: true },
    { row: 0, column: 1, kept: false },
    { row: 1, column: 0, kept: false },
    { row: 1, column: 1, kept: true },
  ]);
});
