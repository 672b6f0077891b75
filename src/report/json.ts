import type { Problem } from '../catalogue/problem.ts';

/** Problems for machines. `mend` is there where a value is proposed. */
export function jsonReport(problems: readonly Problem[], files: number): string {
  return JSON.stringify({ files, problems }, null, 2);
}
