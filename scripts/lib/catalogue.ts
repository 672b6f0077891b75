import { stat } from 'node:fs/promises';
import { displayPath } from '../../src/catalogue/location.ts';
import { readCatalogue, type Reading } from '../../src/catalogue/read.ts';
import { count } from '../../src/report/count.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { fail } from './fail.ts';

/** Says in one line that there is no catalogue, where there is none, and ends with exit code 1. */
export async function requireCatalogue(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) fail(`${displayPath(directory)} is not a folder (CATALOGUE_DIR says where the entries are)`);
}

/** Reads the catalogue, or ends the command where there is none. */
export async function readOrExit(directory: string): Promise<Reading> {
  await requireCatalogue(directory);
  return readCatalogue(directory);
}

/** Reads a catalogue that must be right: with a problem in it, all are printed and the command ends with exit code 1. */
export async function readSoundCatalogue(directory: string): Promise<Reading['catalogue']> {
  const reading = await readOrExit(directory);
  if (reading.problems.length === 0) return reading.catalogue;
  refuse(reading);
  process.exit(1);
}

/** Prints every problem and sets exit code 1. */
export function refuse({ problems, warnings }: Reading): void {
  const files = new Set(problems.map((problem) => problem.file)).size;
  console.error(terminalReport(problems));
  console.error(
    `\n${count(problems.length, 'problem')} in ${count(files, 'file')}${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}.`,
  );
  process.exitCode = 1;
}
