import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContributors } from '../../src/contributors.ts';
import { temporaryFolder, type Files } from './helpers.ts';

/** A repository with a commit by each of these names. */
async function repository(names: readonly string[], files: Files = {}) {
  const folder = await temporaryFolder(files);
  const git = (words: readonly string[], name = 'Nobody') =>
    execFileSync('git', [...words], {
      cwd: folder.directory,
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: path.join(folder.directory, 'no-such-file'),
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: 'hidden@example.org',
        GIT_COMMITTER_NAME: 'Merger',
        GIT_COMMITTER_EMAIL: 'merger@example.org',
      },
    });
  git(['init']);
  for (const name of names) git(['commit', '--allow-empty', '--message', 'A change'], name);
  return { ...folder, git };
}

test('people are named once, in alphabetical order, and no address of theirs', async () => {
  await using folder = await repository(['Zoë Ångström', 'ada Lovelace', 'Zoë Ångström', '张伟']);
  expect(readContributors(folder.directory)).toEqual(['ada Lovelace', 'Zoë Ångström', '张伟']);
});

test('programs, addresses in place of names, and names that turn the text round are left out', async () => {
  await using folder = await repository(['dependabot[bot]', 'Release Bot', 'me@example.org', 'Eve \u202Eltr', 'Abbot Smith', 'Elliot Talbot']);
  expect(readContributors(folder.directory)).toEqual(['Abbot Smith', 'Elliot Talbot']);
});

test('names that .mailmap joins are one', async () => {
  await using folder = await repository(['ada'], { '.mailmap': 'Ada Lovelace <hidden@example.org>\n' });
  expect(readContributors(folder.directory)).toEqual(['Ada Lovelace']);
});

test('nobody is named where only a part of the history is there', async () => {
  await using folder = await repository(['Ada', 'Grace']);
  folder.git(['clone', '--depth', '1', `file://${folder.directory}`, 'shallow']);
  expect(readContributors(folder.directory)).toEqual(['Ada', 'Grace']);
  expect(readContributors(path.join(folder.directory, 'shallow'))).toEqual([]);
});

test('nobody is named without a history, or inside a repository of others', async () => {
  await using folder = await repository(['Somebody Else'], { 'unpacked/README.md': '' });
  expect(readContributors(path.join(folder.directory, 'unpacked'))).toEqual([]);
  await using plain = await temporaryFolder();
  expect(readContributors(plain.directory)).toEqual([]);
  await using empty = await repository([]);
  expect(readContributors(empty.directory)).toEqual([]);
});
