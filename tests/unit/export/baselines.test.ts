import { parse } from 'csv-parse/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { pairsOf } from '../../../src/catalogue/subjects.ts';
import { baselinesBibtex, baselinesOf, toCsvTable, toLatex, toMarkdownTable } from '../../../src/export/baselines.ts';
import { real } from './papers.ts';
import { catalogueOf, makePaper } from '../entries.ts';

describe('the figures to beat', () => {
  const paper = (slug: string, removed: number, fid: number) =>
    makePaper(slug, {
      name: `${slug.toUpperCase()} & 50% | _x_`,
      models: ['ddpm'],
      results: [
        {
          model: 'ddpm',
          benchmark: 'cifar-10',
          setting: '100 steps',
          removed: { share: removed, of: 'weights' },
          before: { fid: 4 },
          after: { fid },
          source: 'Table 1',
        },
      ],
    });
  const catalogue = catalogueOf([paper('much', 70, 6), paper('little', 30, 4.5), makePaper('none')]);
  const baselines = baselinesOf('ddpm', 'cifar-10', catalogue)!;

  test('stand from the least that was removed, with the dense figure and the conditions', () => {
    expect(baselines.rows.map(({ cells }) => cells)).toEqual([
      ['30%', 'LITTLE & 50% | _x_', '4.5 (4)', '', '30% of weights removed, 100 steps', '', 'its own paper'],
      ['70%', 'MUCH & 50% | _x_', '6 (4)', '', '70% of weights removed, 100 steps', '', 'its own paper'],
    ]);
    expect(baselinesOf('ddpm', 'ms-coco', catalogue)).toBeUndefined();
    expect(pairsOf(catalogue)).toEqual([{ model: 'ddpm', benchmark: 'cifar-10' }]);
  });

  test('are copied as LaTeX that cites the BibTeX beside it', () => {
    const latex = toLatex(baselines, catalogue);
    const bibtex = baselinesBibtex(baselines, catalogue);
    const keys = [...latex.matchAll(/\\cite\{(.+?)\}/g)].map(([, key]) => key);
    expect(keys).toEqual([...bibtex.matchAll(/^@\w+\{(.+?),/gm)].map(([, key]) => key));
    expect(latex).toContain('LITTLE \\& 50\\% \\textbar{} \\_x\\_~\\cite{');
    for (const line of latex.split('\n').filter((one) => one.endsWith('\\\\')))
      expect(line.match(/(?<!\\)&/g)).toHaveLength(baselines.heads.length - 1);
  });

  test('are copied as Markdown and CSV that are read back', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(toMarkdownTable(baselines));
    const [table] = tree.children;
    const rows =
      table?.type === 'table'
        ? table.children.map(({ children }) => children.map((cell) => cell.children.map((part) => ('value' in part ? part.value : '')).join('')))
        : [];
    expect(rows).toEqual([baselines.heads, ...baselines.rows.map(({ cells }) => cells)]);
    const csv: string[][] = parse(toCsvTable(baselines, catalogue), { columns: false });
    expect(csv.map((cells) => cells.slice(0, -1))).toEqual([baselines.heads, ...baselines.rows.map(({ cells }) => cells)]);
  });

  test('are there for every pair of the list of which figures are', () => {
    const pairs = pairsOf(real);
    expect(pairs.length).toBeGreaterThan(60);
    for (const { model, benchmark } of pairs) {
      const found = baselinesOf(model, benchmark, real);
      if (found !== undefined) for (const { cells } of found.rows) expect(cells).toHaveLength(found.heads.length);
    }
  });
});
