/** The kinds of problem that a catalogue can have, each with what it means. */
export const problemKinds = {
  unreadable: 'A file or folder cannot be read.',
  'file-name': 'A file name does not work in addresses or on other systems.',
  encoding: 'A file is not UTF-8 text.',
  'merge-marker': 'A merge was not finished.',
  yaml: 'The file is not YAML, or YAML that would change silently when read.',
  missing: 'A required field is missing.',
  'unknown-field': 'The field is unknown.',
  type: 'A value has the wrong type.',
  value: 'The field does not accept the value.',
  body: 'The text below the fields contains something other than Markdown.',
  duplicate: 'The same thing is listed twice.',
  dangling: 'No entry has this slug.',
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** Where something stands in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One thing that is wrong in one place of the catalogue. */
export interface Problem extends Position {
  file: string;
  /** The field, such as `links.arxiv` or `results.0.source`; empty for the file as a whole. */
  path: string;
  kind: ProblemKind;
  /** What was found and what was expected. */
  message: string;
  /** The value that was most likely meant. */
  mend?: string | undefined;
  /** Set for what is unlikely, but may be right: it is pointed out, and holds nothing up. */
  level?: 'warning' | undefined;
}

/** What a report says about a place, whatever kind of thing it is. */
export type Remark = Omit<Problem, 'kind'> & { kind: string };

export const isWarning = ({ level }: Pick<Problem, 'level'>): boolean => level === 'warning';

/** The start of a file, for what concerns it as a whole. */
export const START: Position = { line: 1, column: 1 };

/** The whole sentence: what is wrong, and the mend. */
export const sentence = ({ message, mend }: Pick<Problem, 'message' | 'mend'>): string =>
  mend === undefined ? message : `${message}; did you mean ${mend}?`;

/** Files in order, each from top to bottom; at one place in the order in which they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted((a, b) => text(a.file, b.file) || a.line - b.line || a.column - b.column);
}
