import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answersFor } from '../../../src/features/choose/candidates.ts';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { axesOf, positionOn, removalAxes } from '../../../src/results/axis.ts';
import { panelsOn } from '../../../src/results/panel.ts';
import { settingsOf } from '../../../src/results/setting.ts';
import { glyphOf } from '../../../src/glyph.ts';
import { terminalReport } from '../../../src/report.ts';
import { makePaper } from '../entries.ts';
import { paper, temporaryFolder } from '../helpers.ts';

const own = await readFile(path.join(ownCatalogue, 'vocabulary/metrics.yaml'), 'utf8');

test('a metric called as what every object inherits is absent where it is', () => {
  const [row] = makePaper('a', { results: [{ after: { fid: 1 }, source: 'Table 1' }] }).data.results!;
  expect(row!.after['constructor']).toBeUndefined();
  expect(glyphOf('constructor')).toEqual([]);
});

test('a metric is added by one line of its vocabulary, and charts, columns and ranges follow', async () => {
  const row = (removed: number, made: number) =>
    `{ model: ddpm, benchmark: cifar-10, after: { neurons-removed: ${removed}, made-score: ${made} }, source: Table 1 }`;
  const memory = '{ model: ddpm, before: { made-memory: 800 }, after: { made-memory: 200 }, source: Table 1 }';
  const added = [
    'made-score: { name: Made score, better: higher, role: quality, range: { min: 0, max: 1 }, description: One that a test made. }',
    'neurons-removed: { name: Neurons removed, unit: "%", better: neither, role: size, axis: weights, range: { min: 0, max: 100 }, description: x }',
    'made-memory: { name: Made memory, unit: MB, better: lower, role: memory, description: x }',
    'made-cost: { name: Made cost, unit: J, better: lower, description: Joules an image. }',
  ];
  await using folder = await temporaryFolder({
    'vocabulary/categories.yaml': 'structured: { name: Structured, description: x }\n',
    'vocabulary/models.yaml': 'ddpm: { name: DDPM, description: x }\n',
    'vocabulary/benchmarks.yaml': 'cifar-10: { name: CIFAR-10, description: x }\n',
    'vocabulary/purposes.yaml': 'efficiency: { name: Efficiency, description: x }\n',
    'vocabulary/metrics.yaml': `${own}${added.join('\n')}\n`,
    'papers/a.yaml': paper({ models: '[ddpm]', results: `\n  - ${row(20, 0.5)}\n  - ${row(40, 0.25)}\n  - ${memory}` }),
    'papers/b.yaml': paper({ models: '[ddpm]', results: `\n  - ${row(20, 31)}` }),
  });
  const { problems, catalogue } = await readCatalogue(folder.directory);
  expect(terminalReport(problems)).toMatch(
    /^\S+b\.yaml:10:\d+ {2}results\.0\.after\.made-score {2}31 is not a possible figure for Made score \(expected 0 or more, at most 1\); did you mean 0\.31\?$/,
  );
  const { vocabulary, papers } = catalogue;
  const settings = settingsOf(papers[0]!, vocabulary);
  const [panel] = panelsOn(removalAxes(vocabulary)[0]!, settings, vocabulary, { papers: 1, rows: 2 });
  expect(panel!.points.map(({ x, y }) => [x, y])).toEqual([
    [20, 0.5],
    [40, 0.25],
  ]);
  expect(answersFor({ models: ['ddpm'] }, catalogue)[0]!.candidate.rows.map((measured) => measured.memory)).toEqual([undefined, undefined, 0.25]);
  expect(vocabulary.metrics['made-cost']).toMatchObject({ role: 'cost', range: {} });
  expect(axesOf(vocabulary).map((axis) => positionOn(axis, { after: { 'made-cost': 4 } }))).toEqual(axesOf(vocabulary).map(() => undefined));
});
