import { expect, test } from 'vitest';
import { clip, detailsOf, sharedParts } from '../../../src/results/setting.ts';
import { row, settingsFrom } from './settings.ts';

const details = (papers: Record<string, (string | undefined)[]>) => {
  const settings = settingsFrom(
    Object.fromEntries(Object.entries(papers).map(([name, texts]) => [name, texts.map((setting) => row({ fid: 1 }, { setting }))])),
  );
  return [...detailsOf(settings).values()];
};

test('what all rows of a paper share is left out of what names them', () => {
  expect(details({ A: ['0.65, 25 steps, 768 px scaled to 256; MACs per step', '0.60, 20 steps, 768 px scaled to 256; MACs per step'] })).toEqual([
    '0.65, 25 steps',
    '0.60, 20 steps',
  ]);
});

test('the rows of another paper do not change that', () => {
  expect(details({ A: ['0.5, 25 steps', '0.6, 25 steps'], B: ['0.7, 10 steps'] })).toEqual(['0.5', '0.6', '0.7, 10 steps']);
});

test('what is long is cut at a part, or in the first one; no setting is no words', () => {
  expect(details({ A: ['short, a part that is much too long to stand beside it', undefined] })).toEqual(['short', '']);
  expect(details({ A: ['A first part without any end to it at all'] })).toEqual(['A first part without any']);
  expect(clip('1234567890', 5)).toBe('12345');
  expect(clip('Tiny Diffusion: Pruning', 16)).toBe('Tiny Diffusion');
});

test('what rows share, over papers', () => {
  const settings = settingsFrom({ A: [row({ fid: 1 }, { setting: '0.65, 25 steps' })], B: [row({ fid: 1 }, { setting: '25 steps; 0.5' })] });
  expect(sharedParts(settings)).toEqual(['25 steps']);
  expect(sharedParts([])).toEqual([]);
});
