import type { Reading } from '../read/read.ts';

/** Problems, warnings and notes for machines. `mend` is there where a value is proposed. */
export function jsonReport({ files, problems, warnings, notes }: Pick<Reading, 'files' | 'problems' | 'warnings' | 'notes'>): string {
  return JSON.stringify({ files, problems, warnings, notes }, null, 2);
}
