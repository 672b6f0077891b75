import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable, writeTable } from '../../../../src/features/contribute/table.ts';
import { readCatalogue } from '../../../../src/read/read.ts';
import { smallCatalogue } from '../../helpers.ts';

const names = { fid: ['fid', 'FID', 'FID-50K'], 'speed-up': ['speed-up', 'Speed-up', 'speedup'], 'params-m': ['params-m', 'Parameters', 'params'] };

const expected = {
  metrics: ['fid', 'speed-up'],
  rows: [
    { name: 'Dense, 50 steps', role: 'dense', figures: { fid: '4.19', 'speed-up': '1.0' } },
    { name: 'Foo', role: 'method', paper: 'foo', group: '50%', conditions: { recovery: '100K steps' }, figures: { fid: '5.29' } },
  ],
};

describe('a table reads the same', () => {
  const forms = {
    'from a spreadsheet':
      'Method\tRole\tPaper\tGroup\tRecovery\tFID ↓\tSpeed-up (×)\nDense, 50 steps\tdense model\t\t\t\t4.19\t1.0\nFoo\tmethod\tfoo\t50%\t100K steps\t5.29\t',
    'from a CSV file with quotes':
      'Method,Role,Paper,Group,Recovery,FID,Speedup\r\n"Dense, 50 steps",dense,,,,4.19,1.0\r\nFoo,Method,foo,50%,100K steps,5.29,\r\n',
    'from Markdown': `| Method | role | paper | group | recovery | FID-50K | Speed-up |
      |--------|:----:|---|---|---|---:|---|
      | Dense, 50 steps | Dense model | | | | 4.19 | 1.0 |

      | Foo | method | foo | 50% | 100K steps | 5.29 | |`,
    'with semicolons': 'x;role;paper;group;recovery;fid;speed-up\nDense, 50 steps;dense;;;;4.19;1.0\nFoo;method;foo;50%;100K steps;5.29;',
  };
  test.for(Object.entries(forms))('%s', ([, text]) => {
    expect(readTable(text, names)).toEqual(expected);
  });
});

test('what no column is known by stays, so that the check can say so', () => {
  expect(readTable('Method\tRole\tMy Score\nFoo\tmagic\t7', names)).toEqual({
    metrics: ['my-score'],
    rows: [{ name: 'Foo', role: 'magic', figures: { 'my-score': '7' } }],
  });
});

test('nothing comes of nothing, nor of a single column', () => {
  expect(['', ' \n', 'Method\nFoo'].map((text) => readTable(text, names))).toEqual([undefined, undefined, undefined]);
});

test('every table of cells is read again as it was written', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'B', '1', '.', ',', ';', '|', '"', "'", '%', ' ', 'é', '±') })
    .map((text) => text.trim().replace(/ +/g, ' '));
  const filled = cell.filter((text) => text !== '');
  const figures = fc.record({ fid: filled, 'speed-up': filled });
  const row = fc.record(
    { name: filled, role: fc.constantFrom('dense', 'method'), paper: filled, 'copied-from': filled, figures },
    { requiredKeys: ['name', 'role', 'figures'] },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const table = { metrics: ['fid', 'speed-up'], rows };
      expect(readTable(writeTable(table), names)).toEqual(table);
    }),
  );
});

test('the tables of a list are read again as they were written', async () => {
  const { catalogue } = await readCatalogue(smallCatalogue);
  const metrics = Object.fromEntries(Object.entries(catalogue.vocabulary.metrics).map(([id, { name, aliases }]) => [id, [id, name, ...aliases]]));
  expect(catalogue.comparisons.length).toBeGreaterThan(0);
  for (const { slug, data } of catalogue.comparisons) {
    // Hardware and what was measured are no text of one cell.
    const rows = data.rows.filter(({ conditions = {} }) => !('hardware' in conditions || 'measured' in conditions || 'steps' in conditions));
    expect(readTable(writeTable({ metrics: data.metrics, rows }), metrics), slug).toEqual({ metrics: data.metrics, rows });
  }
});
