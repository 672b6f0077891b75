import { missingCatalogue } from '../../src/read/location.ts';
import { readCatalogue, type Reading } from '../../src/read/read.ts';
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
