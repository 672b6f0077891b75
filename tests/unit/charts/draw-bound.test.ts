import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { drawBound } from '../../../src/charts/draw-bound.ts';
import { measuredOn } from '../../../src/results/speed.ts';

const { catalogue } = await readCatalogue(ownCatalogue);
const withParts = Object.entries(catalogue.vocabulary.models).flatMap(([id, { parts }]) => (parts === undefined ? [] : [{ id, parts }]));

test('rows of a part alone are not laid over a bound on the whole', () => {
  const settings = measuredOn('sd-1-5', catalogue).map(({ setting }) => setting.result.setting);
  expect(settings.length).toBeGreaterThan(0);
  expect(settings.filter((setting) => /^(?:U-Net|Image decoder)/.test(setting ?? ''))).toEqual([]);
});

test('every row says a share and a speed-up that can be drawn', () => {
  const rows = withParts.flatMap(({ id }) => measuredOn(id, catalogue));
  expect(rows.length).toBeGreaterThan(5);
  for (const { removed, speed } of rows) {
    expect(removed).toBeGreaterThanOrEqual(0);
    expect(removed).toBeLessThan(100);
    expect(speed).toBeGreaterThan(0);
  }
});

describe.for([288, 640])('%i px wide', (width) => {
  test.for(withParts.filter(({ id }) => measuredOn(id, catalogue).length > 0))('$id has a named link for each row, inside the chart', ({ id }) => {
    const measured = measuredOn(id, catalogue);
    const { document } = parseHTML(`<!doctype html><html><body>${drawBound(0.9, measured, width, id)}</body></html>`);
    const links = [...document.querySelectorAll('.points a')];
    expect(links).toHaveLength(measured.length);
    for (const link of links) {
      expect(link.querySelector('title')!.textContent).toMatch(/: .+ removed [\d.]+%, ×[\d.]+$/);
      expect(Number(link.querySelector('.target')!.getAttribute('cx'))).toBeLessThan(width);
      expect(Number(link.querySelector('.target')!.getAttribute('cy'))).toBeGreaterThan(0);
    }
  });

  test('a part that takes all the time, without any row, is a curve all the same', () => {
    expect(drawBound(1, [], width, 'A model')).toContain('front');
  });
});

test('the parts of a model take no more than all the time, by names of their own', () => {
  for (const { id, parts } of withParts) {
    expect(Math.round(parts.reduce((sum, { time }) => sum + (time?.share ?? 0), 0)), id).toBeLessThanOrEqual(100);
    expect(new Set(parts.map(({ name }) => name)).size, id).toBe(parts.length);
    for (const { params, time } of parts) expect(params ?? time, id).toBeDefined();
  }
});
