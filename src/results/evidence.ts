import { type Catalogue, type Comparison, type Paper, oncePer } from '../catalogue/entry.ts';
import type { Pair } from '../catalogue/subjects.ts';
import { amounts, formatSetting } from '../catalogue/results.ts';
import { categoryOf, pathOf, settingsOf } from './setting.ts';
import type { ComparisonRow } from '../schema/comparison.ts';
import type { Result } from '../schema/result.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { SLUG } from '../schema/plain.ts';
import { isOwn, nameOf, numbersOf, tablePath } from './tables.ts';

/** One measurement of a method on a model, whoever reports it: a row of the paper's results, or of a comparison table. */
export interface Evidence {
  paper: Paper;
  /** Undefined where the row names none, or speaks of several. */
  model: string | undefined;
  benchmark: string | undefined;
  /** The kind of pruning; undefined where a paper has several and the row does not say which. */
  category: string | undefined;
  /** The row, with the dense model of its table as what was before. */
  result: Pick<Result, 'before' | 'after' | 'removed' | 'hardware' | 'measured'>;
  /** How it was set, in words; may be empty. */
  words: string;
  /** Whose measurement it is. */
  by: 'own' | 'another' | 'third-party';
  /** The paper that reports it, where it is another one. */
  reporter: string | undefined;
  /** Where the row stands, without the base. */
  path: string;
}

/** All that is measured of the papers of the list. A row of a table that says what the entry says counts once. */
const evidence = oncePer((catalogue: Catalogue): Evidence[] => {
  const papers = new Map(catalogue.papers.map((paper) => [paper.slug, paper]));
  const own = catalogue.papers.flatMap((paper) => ofResults(paper, catalogue));
  const ownBySlug = Map.groupBy(own, ({ paper }) => paper.slug);
  const inTables = catalogue.comparisons.flatMap((table) => ofTable(table, papers, catalogue));
  return [...own, ...inTables.filter((one) => !ownBySlug.get(one.paper.slug)?.some((other) => repeats(one, other, catalogue.vocabulary)))];
});

const bySlug = oncePer((catalogue: Catalogue) => Map.groupBy(evidence(catalogue), ({ paper }) => paper.slug));
const byPair = oncePer((catalogue: Catalogue) => Map.groupBy(evidence(catalogue), ({ model, benchmark }) => `${model}/${benchmark}`));

/** What is measured of a paper. */
export const evidenceOf = (slug: string, catalogue: Catalogue): readonly Evidence[] => bySlug(catalogue).get(slug) ?? [];

/** What is measured on a model and benchmark. */
export const evidenceOn = ({ model, benchmark }: Pair, catalogue: Catalogue): readonly Evidence[] =>
  byPair(catalogue).get(`${model}/${benchmark}`) ?? [];

/** What tells of speed and memory by itself: a row that has it beyond another one is no repetition. */
const tellsMore = (metric: string, vocabulary: Vocabulary): boolean => {
  const term = vocabulary.metrics[metric];
  return (term?.axis === 'speed' && term.unit === '×') || amounts(vocabulary).some(({ id }) => id === metric);
};

/** Whether a row of a table says of a model what a row of the paper's entry says: all that both report is the same. */
function repeats(one: Evidence, own: Evidence, vocabulary: Vocabulary): boolean {
  const [figures, known] = [one.result.after, own.result.after];
  const shared = Object.keys(figures).filter((metric) => known[metric] !== undefined);
  const adds = Object.keys(figures).some((metric) => tellsMore(metric, vocabulary) && known[metric] === undefined);
  return one.model === own.model && shared.length > 0 && !adds && shared.every((metric) => figures[metric] === known[metric]);
}

function ofResults(paper: Paper, { vocabulary }: Catalogue): Evidence[] {
  return settingsOf(paper, vocabulary).map((setting): Evidence => {
    const { result } = setting;
    const { model, benchmark, origin } = result;
    const by = origin === 'third-party' ? origin : origin === 'another-paper' ? 'another' : 'own';
    return {
      paper,
      model,
      benchmark,
      category: setting.category,
      result,
      words: formatSetting(result),
      by,
      reporter: undefined,
      path: pathOf(setting),
    };
  });
}

function ofTable(table: Comparison, papers: ReadonlyMap<string, Paper>, catalogue: Catalogue): Evidence[] {
  const { model, benchmarks, rows, conditions, read, paper: reporter } = table.data;
  if (model === undefined) return [];
  return rows.flatMap((row): Evidence[] => {
    const paper = papers.get(row.paper ?? (row.role === 'variant' ? reporter : ''));
    const isMethod = row.role === 'method' || row.role === 'variant';
    // What is copied from a listed paper stands there.
    if (paper === undefined || !isMethod || SLUG.test(row['copied-from'] ?? '')) return [];
    const after = numbersOf(row);
    if (Object.keys(after).length === 0) return [];
    const dense = denseOf(row, table);
    const { hardware, measured } = { ...conditions, ...row.conditions };
    const name = row.name === paper.data.name ? undefined : row.name;
    const said = [row.name, row.group, row.conditions?.pruned, conditions?.pruned].join(' ');
    return [
      {
        paper,
        model,
        benchmark: benchmarks?.[0],
        category: categoryOf(paper, { setting: said, after }, catalogue.vocabulary),
        result: { before: dense && numbersOf(dense), after, hardware, measured },
        words: [name, row.group, row.conditions?.steps && `${row.conditions.steps} steps`].filter((part) => part !== undefined).join(', '),
        by: read === 'third-party' ? read : isOwn(table, row) ? 'own' : 'another',
        reporter: isOwn(table, row) ? undefined : nameOf(reporter, catalogue),
        path: tablePath(table),
      },
    ];
  });
}

/** The dense model that a row is measured against: that of its group, or the only one of its table. */
function denseOf(row: ComparisonRow, { data }: Comparison): ComparisonRow | undefined {
  const dense = data.rows.filter(({ role }) => role === 'dense');
  const near = dense.filter(({ group }) => group !== undefined && group === row.group);
  const candidates = near.length > 0 ? near : dense;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Who reports a measurement, in words. */
export const reporterWords = ({ by, reporter }: Evidence): string =>
  by === 'third-party' ? 'third-party notes' : by === 'another' ? (reporter ?? 'another paper') : 'its own paper';
