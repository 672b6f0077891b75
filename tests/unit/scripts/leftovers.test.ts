import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftovers } from '../../../scripts/lib/write-file.ts';
import { temporaryFolder } from '../helpers.ts';
import { deadProcess } from './faults.ts';

test('what a dead run left goes, also a whole folder; what is of a live run or of nobody stays, for a day', async () => {
  const [dead, live] = [await deadProcess(), process.pid];
  await using folder = await temporaryFolder({
    [`.a.yaml.${dead}.tmp`]: '',
    [`.site.${dead}.tmp/papers/a.html`]: '',
    [`.old.yaml.${live}.tmp`]: '',
    [`.a.yaml.${live}.tmp`]: '',
    [`a.yaml.${dead}.tmp`]: '',
    '.site.old.tmp/index.html': '',
    '.notes.tmp': '',
    'a.yaml': '',
  });
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(path.join(folder.directory, `.old.yaml.${live}.tmp`), yesterday, yesterday);
  removeLeftovers(folder.directory);
  expect((await readdir(folder.directory)).toSorted()).toEqual(
    ['.notes.tmp', '.site.old.tmp', `.a.yaml.${live}.tmp`, 'a.yaml', `a.yaml.${dead}.tmp`].toSorted(),
  );
});

test('a folder that is not there is no mistake', () => {
  expect(() => removeLeftovers(path.join('no', 'such', 'folder'))).not.toThrow();
});
