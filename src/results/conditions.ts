import { plainShortTitle } from '../catalogue/publication.ts';
import { formatFigure, formatMeasurement } from '../catalogue/results.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { axesOf, positionOn, speedAxis } from './axis.ts';
import type { MeasuredPair } from './comparison.ts';
import { sharedParts, type Setting } from './setting.ts';
import { listOf } from './words.ts';

/** What holds for the rows of a comparison: where they agree, where they do not, and what is not drawn. */
export interface Agreement {
  same: string[];
  different: string[];
  notDrawn: string[];
}

/** Says what makes the rows of a comparison comparable and what does not, from the entries alone. */
export function agreementOf(comparison: MeasuredPair, vocabulary: Vocabulary): Agreement {
  const { settings } = comparison;
  const found = [
    trainingOf(comparison, vocabulary),
    ...denseOf(comparison, vocabulary),
    hardwareOf(settings, vocabulary),
    sourceOf(settings),
    settingOf(comparison),
  ];
  const same = (isSame: boolean) => found.flatMap((one) => (one?.isSame === isSame ? [one.text] : []));
  return { same: same(true), different: same(false), notDrawn: notDrawn(comparison, vocabulary) };
}

interface Statement {
  isSame: boolean;
  text: string;
}

/** "Training: fine-tuning" where all rows agree, "Training: fine-tuning (ALTER); distillation (APTP)" where they do not. */
function condition(label: string, settings: readonly Setting[], valueOf: (setting: Setting) => string): Statement {
  const byValue = Map.groupBy(settings, valueOf);
  const papers = (some: readonly Setting[]) => listOf([...new Set(some.map(({ paper }) => plainShortTitle(paper.data)))]);
  const [first] = byValue.keys();
  const isSame = byValue.size === 1 && first !== NOT_REPORTED;
  const text = isSame ? first! : [...byValue].map(([value, some]) => `${value} (${papers(some)})`).join('; ');
  return { isSame, text: `${label}: ${text}` };
}

const NOT_REPORTED = 'not reported';

const trainingOf = ({ settings }: MeasuredPair, { training }: Vocabulary) =>
  condition('Training', settings, ({ paper }) => training[paper.data.training ?? '']?.name.toLowerCase() ?? NOT_REPORTED);

const hardwareOf = (settings: readonly Setting[], vocabulary: Vocabulary): Statement | undefined =>
  settings.some(({ result }) => positionOn(speedAxis(vocabulary), result) !== undefined)
    ? condition('Hardware', settings, ({ result }) => formatMeasurement(result, vocabulary) ?? NOT_REPORTED)
    : undefined;

/** Where the figures stand: a paper may have been measured by its rivals. */
const sourceOf = (settings: readonly Setting[]) => condition('Source', settings, ({ result }) => result.source);

/** The figures of the dense model in each quality that two papers give. */
function denseOf({ settings }: MeasuredPair, { metrics }: Vocabulary): Statement[] {
  return Object.entries(metrics).flatMap(([id, { name, role }]) => {
    if (role !== 'quality') return [];
    const rows = settings.filter(({ result }) => result.after[id] !== undefined);
    if (new Set(rows.map(({ paper }) => paper)).size < 2) return [];
    return condition(`${name} of the dense model`, rows, ({ result }) => {
      const dense = result.before?.[id];
      return dense === undefined ? NOT_REPORTED : formatFigure(dense);
    });
  });
}

/** What the words of all rows have in common; that they have nothing in common is no news. */
function settingOf({ settings }: MeasuredPair): Statement | undefined {
  const shared = sharedParts(settings);
  return shared.length === 0 ? undefined : { isSame: true, text: `Setting: ${shared.join(', ')}` };
}

/** Which rows are on no chart, and why. */
function notDrawn({ settings, panels, papers }: MeasuredPair, vocabulary: Vocabulary): string[] {
  if (panels.length === 0) {
    const given = papers.map((paper) => {
      const rows = settings.filter((setting) => setting.paper === paper);
      const measures = axesOf(vocabulary).filter((axis) => rows.some(({ result }) => positionOn(axis, result) !== undefined));
      return `${plainShortTitle(paper.data)} reports ${measures.length === 0 ? 'nothing that can be computed' : listOf(measures.map(({ label }) => label.toLowerCase()))}`;
    });
    return [`No chart: no two papers report the same measure of what was removed, or of speed, with the same quality metric. ${given.join('; ')}.`];
  }
  const axesDrawn = new Map(panels.map(({ axis }) => [axis, panels.filter((panel) => panel.axis === axis)]));
  return [...axesDrawn].flatMap(([axis, some]) => {
    const drawn = new Set(some.flatMap(({ points }) => points.map(({ setting }) => setting)));
    const left = settings.filter((setting) => !drawn.has(setting));
    const names = [...new Set(left.map(({ paper }) => plainShortTitle(paper.data)))];
    return left.length === 0
      ? []
      : [
          `Not in the charts: ${left.length} of ${settings.length} rows (${listOf(names)}), which do not report ${axis.label.toLowerCase()} with ${listOf([...new Set(some.map(({ metric }) => metric.term.name))])}.`,
        ];
  });
}
