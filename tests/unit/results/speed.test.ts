import { expect, test } from 'vitest';
import { speedsOf } from '../../../src/results/speed.ts';
import { catalogueOf } from '../entries.ts';
import { paperWith, row } from './settings.ts';

test('speed-ups stand by the name of their hardware, from the largest; without a name they are left out', () => {
  const on = (speed: number, hardware?: object) => row({ 'speed-up': speed }, { hardware });
  const papers = [
    paperWith('A', [on(2, { device: 'a100', batch: 1 }), on(3, { device: 'gpu' }), on(4)]),
    paperWith('B', [
      on(5, { device: 'a100', remarks: 'as a summary page notes' }),
      on(6, { device: 'mi250' }),
      row({ fid: 1 }, { hardware: { device: 'mi250' } }),
    ]),
  ];
  expect(speedsOf(catalogueOf(papers)).map(({ hardware, value, setting }) => [hardware, value, setting.paper.slug])).toEqual([
    ['AMD Instinct MI250', 6, 'b'],
    ['NVIDIA A100', 5, 'b'],
    ['NVIDIA A100', 2, 'a'],
  ]);
});
