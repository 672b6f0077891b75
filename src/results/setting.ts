import type { Paper } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/entry-path.ts';
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
function categoryOf({ data }: Paper, { setting = '', after }: Result, { categories }: Vocabulary): string | undefined {
  if (data.categories.length === 1) return data.categories[0];
  if (data.patterns !== undefined && PATTERN.test(setting)) return 'semi-structured';
  const named = data.categories.filter((id) => [id, categories[id]!.name].some((word) => hasWord(setting, word)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  // Sparsity counts weights that are zero; what is taken out as a structure is not there to be counted.
  const sparse = data.categories.filter((id) => id !== 'structured');
  return after['sparsity'] !== undefined && sparse.length === 1 ? sparse[0] : undefined;
}

/** Whether a word stands in a text by itself: "structured" does not in "semi-structured". */
const hasWord = (text: string, word: string) => new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w-])`, 'i').test(text);
