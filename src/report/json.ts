import type { Note } from '../catalogue/notes.ts';
import type { Problem } from '../catalogue/problem.ts';

/** Problems and notes for machines. `mend` is there where a value is proposed. */
export function jsonReport(problems: readonly Problem[], notes: readonly Note[], files: number): string {
  return JSON.stringify({ files, problems, notes }, null, 2);
}
