import type { Catalogue } from './catalogue/entry.ts';
import type { Note } from './read/yaml.ts';
import { sentence, type Position, type Remark } from './read/problem.ts';
import type { Reading } from './read/read.ts';

/** A number with its noun: `1 problem`, `2 problems`. */
export const count = (number: number, singular: string, plural = `${singular}s`) => `${number} ${number === 1 ? singular : plural}`;

// Joiners stay: words of some scripts, and many emoji, need them.
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

/**
 * A line for people in which every character can be seen: what an entry or the name of a file holds must not break the
 * line, turn its direction or command the terminal. Hidden characters are written as in JSON.
 */
export const visible = (line: string): string =>
  line.replace(HIDDEN, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );

/** What a catalogue holds, in one line. */
export function summary({ papers, related, tools, tutorials, guides }: Catalogue): string {
  return [
    count(papers.length, 'paper'),
    count(related.length, 'related work'),
    count(tools.length, 'tool'),
    count(tutorials.length, 'tutorial'),
    count(guides.length, 'guide'),
  ].join(', ');
}

/** Problems, warnings and notes for machines. `mend` is there where a value is proposed. */
export function jsonReport({ files, problems, warnings, notes }: Pick<Reading, 'files' | 'problems' | 'warnings' | 'notes'>): string {
  return JSON.stringify({ files, problems, warnings, notes }, null, 2);
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
const command = (level: string, { file, line, column }: Position & { file: string }, title: string, message: string) =>
  `::${level} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(visible(title))}::${escapeData(visible(message))}`;

/** Problems as workflow commands, which GitHub shows at the lines of a pull request. */
export const githubReport = (problems: readonly Remark[], level?: 'error' | 'warning'): string =>
  problems.map((one) => command(level ?? one.level ?? 'error', one, one.path || one.kind, sentence(one))).join('\n');

/** Notes as workflow commands: shown at their lines, and no reason to fail. */
export const githubNotes = (notes: readonly Note[]): string => notes.map((note) => command('notice', note, 'to do', note.message)).join('\n');

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
