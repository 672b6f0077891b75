import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { axesOf, removalAxes } from '../../../src/results/axis.ts';
import { measuredPairsOf } from '../../../src/results/comparison.ts';
import { drawLineage } from '../../../src/charts/draw-lineage.ts';
import { drawPanel, drawTable } from '../../../src/charts/draw-panel.ts';
import { drawSpeeds } from '../../../src/charts/draw-speeds.ts';
import { lineageOf } from '../../../src/results/lineage.ts';
import { chooseAxis, panelsOn, type Panel } from '../../../src/results/panel.ts';
import { overlaps } from '../../../src/charts/labels.ts';
import { settingsOf, type Setting } from '../../../src/results/setting.ts';
import { chartOfTable } from '../../../src/results/tables.ts';
import { speedsOf } from '../../../src/results/speed.ts';
import { textWidth } from '../../../src/charts/svg.ts';
import { small } from '../entries.ts';
import { row, settingsFrom } from '../results/settings.ts';

const { catalogue } = await readCatalogue(ownCatalogue);
const wide = { width: 448, height: 340, ofOnePaper: false };
const narrow = { width: 288, height: 280, ofOnePaper: false };

const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;
const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** The boxes of the words beside marks, a line of text each. */
const wordsOf = (svg: string) =>
  [...parse(svg).querySelectorAll('text.name, text.detail')].map((text) => {
    const size = text.getAttribute('class') === 'name' ? 12 : 11;
    return { text: text.textContent, x: number(text, 'x'), y: number(text, 'y') - 10.5, width: textWidth(text.textContent, size), height: 13 };
  });

/** No words lie on others or leave the chart. */
function expectWordsApart(svg: string): void {
  const words = wordsOf(svg);
  const width = number(parse(svg).querySelector('svg')!, 'width');
  for (const [index, box] of words.entries()) {
    expect(box.x >= 0 && box.x + box.width <= width + 1, box.text).toBe(true);
    expect(words.slice(index + 1).filter((other) => overlaps(other, box))).toEqual([]);
  }
}

const marksOf = (svg: string) => [...parse(svg).querySelectorAll('.points a')];
/** The mark of a row, which leads to it on the page of its paper or on the same page. */
const linkOf = ({ number: row, paper }: Setting, links: readonly Element[]) =>
  links.find((link) => {
    const target = link.getAttribute('href')!;
    return target.endsWith(`#result-${row}`) && (target.startsWith('#') || target.includes(`/${paper.slug}/`));
  });
const place = (link: Element) => ({ x: number(link.querySelector('.target')!, 'cx'), y: number(link.querySelector('.target')!, 'cy') });

/** Every chart of the real list: those of several papers, and those on the pages of papers. */
const compared = measuredPairsOf(catalogue).flatMap(({ panels }) => panels);
const ofPapers = catalogue.papers.flatMap((paper) =>
  [...Map.groupBy(settingsOf(paper, catalogue.vocabulary), ({ result }) => `${result.model}|${result.benchmark}`).values()].flatMap((settings) => {
    const least = { papers: 1, rows: 2 };
    const axis = chooseAxis(settings, catalogue.vocabulary, least, axesOf(catalogue.vocabulary));
    return axis === undefined ? [] : panelsOn(axis, settings, catalogue.vocabulary, least);
  }),
);
const title = ({ metric, axis, shows, points }: Panel) =>
  `${metric.id} ${shows} by ${axis.id} of ${points.map(({ setting }) => setting.paper.slug).join()}`;
const drawings: [string, Panel, string][] = [
  ...compared.flatMap((panel): [string, Panel, string][] => [
    [`${title(panel)}, wide`, panel, drawPanel(panel, wide)],
    [`${title(panel)}, narrow`, panel, drawPanel(panel, narrow)],
  ]),
  ...ofPapers.map((panel): [string, Panel, string] => [`${title(panel)}, alone`, panel, drawPanel(panel, { ...narrow, ofOnePaper: true })]),
];

describe.for(drawings)('%s', ([, panel, svg]) => {
  test('has a named link for every point, which says its figure', () => {
    const links = marksOf(svg);
    expect(links).toHaveLength(panel.points.length);
    for (const { setting } of panel.points) {
      expect(linkOf(setting, links)?.querySelector('title')?.textContent).toContain(setting.paper.data.name ?? setting.paper.data.title);
    }
  });

  test('all words have a place, and none overlaps another or leaves the chart', () => expectWordsApart(svg));

  test('further right is more, and further up is better', () => {
    const links = marksOf(svg);
    const sign = panel.metric.term.better === 'lower' ? -1 : 1;
    const drawn = panel.points.map((point) => ({
      removed: point.x,
      quality: sign * point.y,
      ...place(linkOf(point.setting, links)!),
    }));
    for (const a of drawn) {
      for (const b of drawn) {
        if (a.removed > b.removed) expect(a.x).toBeGreaterThanOrEqual(b.x);
        if (a.quality > b.quality) expect(a.y).toBeLessThanOrEqual(b.y);
      }
    }
  });

  test('carries no style of its own', () => {
    expect(svg).not.toMatch(/<style|style=|#[0-9a-f]{6}\b/);
  });
});

const charts = catalogue.comparisons.flatMap((table) => {
  const chart = chartOfTable(table, catalogue);
  const words = { target: ({ number: row }: { number: number }) => `#${row}`, category: () => undefined };
  return chart === undefined ? [] : [wide, narrow].map((size) => [`${table.slug}, ${size.width} px`, drawTable(chart, size, words)] as const);
});

test.for(charts)('the words of the chart of the table %s stand apart', ([, svg]) => expectWordsApart(svg));

test('points of the front are marked, and the front is drawn only where there is one', () => {
  for (const panel of compared) {
    const document = parse(drawPanel(panel, wide));
    expect(document.querySelectorAll('.on-front')).toHaveLength(panel.points.filter((point) => panel.front.includes(point)).length);
    expect(document.querySelector('.front path') !== null).toBe(panel.front.length > 0);
  }
});

test('the kinds of pruning have marks of their own', () => {
  const kinds = ['Unstructured', 'Structured', 'Semi-structured'];
  const settings = kinds.flatMap((kind, index) =>
    settingsFrom({ [`P${index}`]: [row({ sparsity: 10 * index, fid: index }, { setting: kind })] }).map((setting) => ({
      ...setting,
      category: kind.toLowerCase(),
    })),
  );
  const [panel] = panelsOn(removalAxes(small.vocabulary)[0]!, settings, small.vocabulary, { papers: 2, rows: 2 });
  const shapes = marksOf(drawPanel(panel!, wide)).map((link) => link.querySelector('path')!.getAttribute('d'));
  expect(new Set(shapes).size).toBe(3);
});

test('what an entry says stays text', () => {
  const evil = `"><script>alert(1)</script> & '`;
  const settings = settingsFrom({
    [evil]: [row({ sparsity: 10, fid: 1 }, { setting: evil }), row({ sparsity: 20, fid: 2 }, { setting: `${evil}2` })],
  });
  const [panel] = panelsOn(removalAxes(small.vocabulary)[0]!, settings, small.vocabulary, { papers: 1, rows: 2 });
  const document = parse(drawPanel(panel!, wide));
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelector('.points title')!.textContent).toContain(evil);
  expect([...document.querySelectorAll('.points .name')].map((text) => text.textContent)).toContain(evil.slice(0, 22));
});

test('a crowd is drawn too: every point is there, and those on the front are named', () => {
  const results = Array.from({ length: 120 }, (_, index) =>
    row({ sparsity: (index * 37) % 100, fid: 5 + ((index * 53) % 97) }, { before: { fid: 4 }, setting: `Setting ${index}` }),
  );
  const [panel] = panelsOn(removalAxes(small.vocabulary)[0]!, settingsFrom({ A: results.slice(60), B: results.slice(0, 60) }), small.vocabulary, {
    papers: 2,
    rows: 2,
  });
  const links = marksOf(drawPanel(panel!, narrow));
  expect(links).toHaveLength(120);
  expect(links.filter((link) => link.querySelector('text') !== null).every((link) => link.getAttribute('class') === 'on-front')).toBe(true);
});

test.for([288, 720])('speed-ups at %i px: a link for each, a line for each hardware, no words upon others', (width) => {
  const speeds = speedsOf(catalogue);
  const svg = drawSpeeds(speeds, width, catalogue.vocabulary);
  expect(marksOf(svg)).toHaveLength(speeds.length);
  const hardware = new Set(speeds.map((speed) => speed.hardware));
  expect([...parse(svg).querySelectorAll('.hardware text')].map((text) => text.textContent)).toEqual([...hardware]);
  expectWordsApart(svg);
});

test.for([288, 640])('the lineage at %i px has a link for each member and an arc for each relation, inside the picture', (width) => {
  const lineage = lineageOf(catalogue);
  const document = parse(drawLineage(lineage, width));
  expect(document.querySelectorAll('.members a')).toHaveLength(lineage.members.length);
  expect(document.querySelectorAll('.relation')).toHaveLength(lineage.relations.length);
  for (const arc of document.querySelectorAll('.arc')) {
    const [, x, reach] = /^M([\d.]+),[\d.]+A([\d.]+),/.exec(arc.getAttribute('d')!)!.map(Number);
    const isLeft = arc.parentElement!.getAttribute('class')!.includes('builds-on');
    expect(isLeft ? x! - reach! : width - x! - reach!).toBeGreaterThanOrEqual(0);
  }
});
