import type { Note } from '../catalogue/notes.ts';
import { sentence, type Remark } from '../catalogue/problem.ts';
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

/** Notes as lines for a terminal: `file:line:column  what is left to do`. */
export const terminalNotes = (notes: readonly Note[]): string =>
  notes.map(({ file, line, column, message }) => visible(`${file}:${line}:${column}  ${message}`)).join('\n');
