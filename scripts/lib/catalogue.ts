import { missingCatalogue } from '../../src/read/files.ts';
import { readCatalogue, type Reading } from '../../src/read/read.ts';
import { problemsReport } from '../../src/report.ts';
import { fail } from './command.ts';

/** Says in one line that there is no catalogue, where there is none, and ends with exit code 1. */
export function requireCatalogue(directory: string): void {
  const missing = missingCatalogue(directory);
  if (missing !== undefined) fail(missing);
}

/** Reads the catalogue, or ends the command where there is none. */
export async function readOrExit(directory: string): Promise<Reading> {
  requireCatalogue(directory);
  return readCatalogue(directory);
}

/** Reads a catalogue that must be right: with a problem in it, all are printed and the command ends with exit code 1. */
export async function readSoundCatalogue(directory: string): Promise<Reading['catalogue']> {
  const { catalogue, problems, warnings } = await readOrExit(directory);
  return problems.length === 0 ? catalogue : fail(problemsReport(problems, warnings));
}

/** Prints every problem and sets exit code 1. */
export function refuse({ problems, warnings }: Reading): void {
  console.error(problemsReport(problems, warnings));
  process.exitCode = 1;
}
