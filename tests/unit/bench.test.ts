import { expect, test } from 'vitest';
import { writeSyntheticCatalogue } from '../../bench/synthetic.ts';
import { isWarning } from '../../src/read/problem.ts';
import { readCatalogue } from '../../src/read/read.ts';
import { temporaryFolder } from './helpers.ts';

test('what the bench makes up passes the check of today', async () => {
  await using folder = await temporaryFolder();
  await writeSyntheticCatalogue(folder.directory, 60);
  const { catalogue, problems } = await readCatalogue(folder.directory);
  expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  expect(catalogue.papers).toHaveLength(60);
});
