import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A measured figure beside its budget, for docs/quality.md. */
export interface Figure {
  what: string;
  figure: number;
  budget: number;
  /** Whether the budget is the least, not the most. */
  least?: boolean;
  unit?: string;
}

/** Where tests leave what they measured. */
export const FIGURES = path.join('test-results', 'figures');

/** Keeps the figures of one test for `npm run quality`. @param name of the test; the same name overwrites. */
export function recordFigures(name: string, figures: readonly Figure[]): void {
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(path.join(FIGURES, `${name.replaceAll(/\W+/g, '-')}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
