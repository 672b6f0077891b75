import { entryPath } from '../catalogue/links.ts';
import type { Paper } from '../catalogue/entry.ts';
import { formatSetting } from '../catalogue/results.ts';
import type { Result } from '../schema/result.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** One row of results of one paper. */
export interface Setting {
  paper: Paper;
  result: Result;
  /** Its place among the rows of the paper, from 1. */
  number: number;
  /** The kind of pruning of this row, a term of the categories; undefined where a paper has several and does not say which. */
  category: string | undefined;
}

/** The rows of a paper, in the order of its entry. */
export const settingsOf = (paper: Paper, vocabulary: Vocabulary): Setting[] =>
  (paper.data.results ?? []).map((result, index) => ({ paper, result, number: index + 1, category: categoryOf(paper, result, vocabulary) }));

/** The id of a row's place on the page of its paper. */
export const rowId = (number: number): string => `result-${number}`;

/** The path of a row, without the base. */
export const pathOf = ({ paper, number }: Setting): string => `${entryPath(paper)}#${rowId(number)}`;

const PATTERN = /(?<![\d.:])\d+:\d+(?![\d:])/;

/** The one category of a paper or, of several, the one that the words or the figures of the row tell. */
export function categoryOf(
  { data }: Paper,
  { setting = '', after }: Pick<Result, 'setting' | 'after'>,
  { categories, metrics }: Vocabulary,
): string | undefined {
  if (data.categories.length === 1) return data.categories[0];
  if (data.patterns !== undefined && PATTERN.test(setting)) return 'semi-structured';
  const named = data.categories.filter((id) => [id, categories[id]!.name].some((word) => hasWord(setting, word)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  // What is taken out as a structure is not there to be counted as zeros.
  const sparse = data.categories.filter((id) => id !== 'structured');
  return sparse.length === 1 && Object.keys(after).some((id) => metrics[id]?.counts === 'zeros') ? sparse[0] : undefined;
}

/** Whether a word stands in a text by itself: "structured" does not in "semi-structured". */
const hasWord = (text: string, word: string) => new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w-])`, 'i').test(text);

const partsOf = ({ result }: Setting): string[] =>
  formatSetting(result)
    .split(/[,;]\s+/)
    .filter(Boolean);

/** What the words of all these rows have in common: "25 steps", "768 px scaled to 256". */
export function sharedParts(settings: readonly Setting[]): string[] {
  const [first, ...others] = settings.map(partsOf);
  return (first ?? []).filter((part) => others.every((parts) => parts.includes(part)));
}

/** What tells each row from the others of its paper, short enough to stand beside a point; empty where nothing does. */
export function detailsOf(settings: readonly Setting[], most = 24): Map<Setting, string> {
  const byPaper = Map.groupBy(settings, ({ paper }) => paper.slug);
  return new Map(
    settings.map((setting) => {
      const rows = byPaper.get(setting.paper.slug)!;
      const shared = rows.length > 1 ? sharedParts(rows) : [];
      return [
        setting,
        fitParts(
          partsOf(setting).filter((part) => !shared.includes(part)),
          most,
        ),
      ];
    }),
  );
}

/** As many parts as there is room for; a first part that is too long is cut. */
function fitParts(parts: readonly string[], most: number): string {
  let text = clip(parts[0] ?? '', most);
  for (const part of parts.slice(1)) {
    if (text.length + part.length + 2 > most) break;
    text += `, ${part}`;
  }
  return text;
}

/**
 * As many words of a text as fit into so many letters, or the beginning of the first. Without an ellipsis, since what can
 * be seen of a link has to be part of its name: https://www.w3.org/WAI/WCAG22/Understanding/label-in-name.html
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most).replace(/[\s:,;–-]+$/, '');
}
