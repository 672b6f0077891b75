import { type Catalogue, type Paper, oncePer } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';
import { groupTitle } from '../catalogue/results.ts';
import { speedAxis } from './axis.ts';
import { chooseAxis, panelsOn, type Least, type Panel } from './panel.ts';
import { settingsOf, type Setting } from './setting.ts';

/** The rows of one model on one benchmark. */
export interface MeasuredPair {
  /** What its place on a page is called, as an id. */
  id: string;
  title: string;
  model: string;
  /** Undefined where the rows name none; such rows do not compare. */
  benchmark: string | undefined;
  /** Of more than `MOST_ROWS`, those of the newest papers. */
  settings: Setting[];
  /** How many rows there are in all. */
  rows: number;
  /** Whose rows they are, all of them. */
  papers: Paper[];
  /** Charts of two papers and more; empty where they share no measures. */
  panels: Panel[];
}

/** The rows that a reader can compare at one look; all are in the files for programs. */
export const MOST_ROWS = 60;

/** Charts set papers side by side, so that each needs two of them. */
const TWO_PAPERS: Least = { papers: 2, rows: 2 };

/** Every pair of model and benchmark that results name, in the order of the vocabulary; rows that name no model are in none. */
export const measuredPairsOf = oncePer((catalogue): MeasuredPair[] => {
  const { papers, vocabulary } = catalogue;
  const settings = papers.flatMap((paper) => settingsOf(paper, vocabulary));
  const byModel = Map.groupBy(settings, ({ result }) => result.model);
  return Object.keys(vocabulary.models).flatMap((model) => {
    const byBenchmark = Map.groupBy(byModel.get(model) ?? [], ({ result }) => result.benchmark);
    return [...Object.keys(vocabulary.benchmarks), undefined].flatMap((benchmark) => {
      const rows = byBenchmark.get(benchmark);
      return rows === undefined ? [] : [makePair(model, benchmark, rows, catalogue)];
    });
  });
});

/** The rows of the newest papers, in the order in which they came. */
function newestOf(settings: Setting[]): Setting[] {
  if (settings.length <= MOST_ROWS) return settings;
  const newest = new Set(settings.toSorted((a, b) => byRelease(a.paper, b.paper)).slice(0, MOST_ROWS));
  return settings.filter((setting) => newest.has(setting));
}

function makePair(model: string, benchmark: string | undefined, all: Setting[], { vocabulary }: Catalogue): MeasuredPair {
  const settings = newestOf(all);
  const axis = chooseAxis(settings, vocabulary, TWO_PAPERS);
  const axes = [...(axis === undefined ? [] : [axis]), speedAxis(vocabulary)];
  return {
    id: benchmark === undefined ? model : `${model}-${benchmark}`,
    title: groupTitle(model, benchmark, vocabulary),
    model,
    benchmark,
    settings,
    rows: all.length,
    papers: [...new Set(all.map(({ paper }) => paper))],
    panels: benchmark === undefined ? [] : axes.flatMap((one) => panelsOn(one, settings, vocabulary, TWO_PAPERS)),
  };
}

/** Whether two papers and more measured the same, so that their figures can stand side by side. */
export const isShared = ({ benchmark, papers }: MeasuredPair): boolean => benchmark !== undefined && papers.length > 1;

/** The models of which two papers and more have results, each with its comparisons: these have a page. */
export const comparedModels = oncePer((catalogue): ReadonlyMap<string, MeasuredPair[]> => {
  const byModel = Map.groupBy(measuredPairsOf(catalogue), ({ model }) => model);
  return new Map([...byModel].filter(([, some]) => new Set(some.flatMap(({ papers }) => papers)).size > 1));
});

/** What was measured of one model: on each benchmark, by which papers. */
export interface Coverage {
  model: string;
  benchmarks: MeasuredPair[];
  /** Papers whose rows name no benchmark. */
  without: Paper[];
}

/** The models with results, those that most papers measured first. */
export function coverageOf(comparisons: readonly MeasuredPair[]): Coverage[] {
  const papersOf = ({ benchmarks, without }: Coverage) => new Set([...benchmarks.flatMap(({ papers }) => papers), ...without]).size;
  return [...Map.groupBy(comparisons, ({ model }) => model)]
    .map(([model, some]) => ({
      model,
      benchmarks: some.filter(({ benchmark }) => benchmark !== undefined),
      without: some.find(({ benchmark }) => benchmark === undefined)?.papers ?? [],
    }))
    .toSorted((a, b) => papersOf(b) - papersOf(a));
}
