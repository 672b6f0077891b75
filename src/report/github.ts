import type { Note } from '../read/notes.ts';
import { sentence, type Remark } from '../read/problem.ts';
import { visible } from './visible.ts';

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Problems as workflow commands, which GitHub shows at the lines of a pull request. */
export function githubReport(problems: readonly Remark[], level?: 'error' | 'warning'): string {
  return problems
    .map(
      (problem) =>
        `::${level ?? problem.level ?? 'error'} file=${escapeProperty(problem.file)},line=${problem.line},col=${problem.column},title=${escapeProperty(visible(problem.path || problem.kind))}::${escapeData(visible(sentence(problem)))}`,
    )
    .join('\n');
}

/** Notes as workflow commands: shown at their lines, and no reason to fail. */
export function githubNotes(notes: readonly Note[]): string {
  return notes
    .map(
      ({ file, line, column, message }) =>
        `::notice file=${escapeProperty(file)},line=${line},col=${column},title=to do::${escapeData(visible(message))}`,
    )
    .join('\n');
}
