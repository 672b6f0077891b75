import type { Note } from '../catalogue/notes.ts';
import { sentence, type Remark } from '../catalogue/problem.ts';
import { count } from './count.ts';
import { visible } from './visible.ts';

/** Problems as lines for a terminal: `file:line:column  field  what is wrong; did you mean …?` */
export function terminalReport(problems: readonly Remark[]): string {
  return problems
    .map((problem) => visible([`${problem.file}:${problem.line}:${problem.column}`, problem.path, sentence(problem)].filter(Boolean).join('  ')))
    .join('\n');
}

/** Problems as lines for a terminal, and how many there are. */
export function problemsReport(problems: readonly Remark[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${terminalReport(problems)}\n\n${count(problems.length, 'problem')} in ${count(files, 'file')}.`;
}

/** Notes as lines for a terminal: `file:line:column  what is left to do`. */
export const terminalNotes = (notes: readonly Note[]): string =>
  notes.map(({ file, line, column, message }) => visible(`${file}:${line}:${column}  ${message}`)).join('\n');
