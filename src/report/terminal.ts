import type { Note } from '../read/notes.ts';
import { sentence, type Remark } from '../read/problem.ts';
import { count } from './count.ts';
import { visible } from './visible.ts';

/** Problems as lines for a terminal: `file:line:column  field  what is wrong; did you mean …?`; a warning says that it is one. */
export function terminalReport(problems: readonly Remark[]): string {
  return problems
    .map((problem) =>
      visible(
        [`${problem.file}:${problem.line}:${problem.column}`, problem.path, `${problem.level === 'warning' ? 'warning: ' : ''}${sentence(problem)}`]
          .filter(Boolean)
          .join('  '),
      ),
    )
    .join('\n');
}

/** Problems as lines for a terminal, and how many there are, with how many warnings beside them. */
export function problemsReport(problems: readonly Remark[], warnings: readonly Remark[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const others = warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : '';
  return `${terminalReport(problems)}\n\n${count(problems.length, 'problem')} in ${count(files, 'file')}${others}.`;
}

/** Notes as lines for a terminal: `file:line:column  what is left to do`. */
export const terminalNotes = (notes: readonly Note[]): string =>
  notes.map(({ file, line, column, message }) => visible(`${file}:${line}:${column}  ${message}`)).join('\n');
