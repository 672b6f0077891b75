import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/read/problem.ts';
import { check, notes, paper, related, runScript, temporaryCatalogue, temporaryFolder, tool, type Files } from '../helpers.ts';

/** What the check says of a catalogue of these files. */
async function checked(files: Files, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  await using catalogue = await temporaryCatalogue(files);
  return await check(catalogue.directory, words, env);
}
const onGithub = (files: Files) => checked(files, [], { GITHUB_ACTIONS: 'true' });
async function asJson(files: Files) {
  const { stdout, ...rest } = await checked(files, ['--json'], { GITHUB_ACTIONS: 'true' });
  return { ...rest, ...(JSON.parse(stdout) as { files: number; problems: Problem[]; warnings: Problem[]; notes: object[] }) };
}

const badFiles = {
  'papers/b.yaml': paper({ released: 'soon', added: 'never' }),
  'papers/a.yaml': paper({ title: undefined, authors: '[Ada Lovelace et al.]' }),
  'papers/c.mdx': notes('Some {code}.', { key: 'one2024' }),
  'related/d.yaml': related({ key: 'one2024', links: '{ page: example.org }' }),
  'tools/e.yaml': tool({ papers: '[aa-b]' }),
  'papers/F.yml': '',
};

const badLines = [
  'papers/F.yml:1:1  ends in ".yml" (expected .yaml or .mdx); did you mean F.yaml?',
  'papers/a.yaml:1:1  title  Add a title.',
  'papers/a.yaml:1:11  authors.0  "Ada Lovelace et al." is not an author; name every author',
  'papers/b.yaml:3:11  released  "soon" is not a date (expected YYYY-MM or YYYY-MM-DD)',
  'papers/b.yaml:7:8  added  "never" is not a date (expected YYYY-MM-DD)',
  'papers/c.mdx:11:6  "{code}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{',
  'related/d.yaml:4:16  links.page  "example.org" is not a complete address (expected one that begins with https://); did you mean "https://example.org"?',
  'related/d.yaml:8:6  key  has the same BibTeX key as papers/c.mdx:9:6; each work has one entry',
  'tools/e.yaml:6:10  papers.0  there is no entry "aa-b"',
];

test('a catalogue without problems is summed up, and an empty list for machines', async () => {
  const files = { 'papers/a.yaml': paper(), 'tools/b.yaml': tool() };
  const stdout = 'No problems: 1 paper, 0 related works, 1 tool, 0 tutorials, 0 guides.\n';
  expect(await checked(files)).toEqual({ code: 0, stdout, stderr: '' });
  expect(await asJson(files)).toEqual({ code: 0, stderr: '', files: 2, problems: [], warnings: [], notes: [] });
});

test('every problem of every file is printed in one run, in order, with a count', async () => {
  expect(await checked(badFiles)).toEqual({ code: 1, stdout: '', stderr: `${badLines.join('\n')}\n\n9 problems in 6 files.\n` });
});

test('files outside the folder that the command runs in are named by their whole path', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/b.yaml': badFiles['papers/b.yaml'] });
  const { stderr } = await runScript('check.ts', [], { env: { CATALOGUE_DIR: catalogue.directory } });
  expect(stderr).toContain(`${path.join(catalogue.directory, 'papers/b.yaml')}:3:11  released  `);
});

test('--json prints the same problems for machines, on GitHub too', async () => {
  const { code, stderr, files, problems } = await asJson(badFiles);
  expect({ code, stderr, files }).toEqual({ code: 1, stderr: '', files: 5 });
  const lines = problems.map(({ file, line, column, path: field, message, mend }) =>
    [`${file}:${line}:${column}`, field, mend === undefined ? message : `${message}; did you mean ${mend}?`].filter(Boolean).join('  '),
  );
  expect(lines).toEqual(badLines);
  expect(problems[0]).toEqual({
    file: 'papers/F.yml',
    path: '',
    kind: 'file-name',
    message: 'ends in ".yml" (expected .yaml or .mdx)',
    mend: 'F.yaml',
    line: 1,
    column: 1,
  });
});

test('on GitHub every problem is an annotation as well', async () => {
  const odd = { 'papers/50%,a:b.yaml': paper({ links: '{ arxiv: "2404.10001" }', '"x:y, 5%"': 'z' }) };
  const { code, stdout, stderr } = await onGithub({ ...badFiles, ...odd });
  const annotations = stdout.trimEnd().split('\n');
  expect(annotations.slice(0, 2)).toEqual([
    '::error file=papers/50%25%2Ca%3Ab.yaml,line=1,col=1,title=file-name::is not named in lowercase letters, digits and single hyphens; did you mean 50-a-b.yaml?',
    expect.stringMatching(
      /^::error file=papers\/50%25%2Ca%3Ab\.yaml,line=8,col=1,title=x%3Ay%2C 5%25::is not a known field; known fields are title, /,
    ),
  ]);
  expect(annotations).toContain(
    '::error file=related/d.yaml,line=4,col=16,title=links.page::"example.org" is not a complete address (expected one that begins with https://); did you mean "https://example.org"?',
  );
  expect(annotations).toHaveLength(badLines.length + 2);
  expect(stderr).toContain('11 problems in 7 files.');
  expect(code).toBe(1);
});

test('what cannot be read is a problem of its own, and the rest is checked all the same', async () => {
  await using catalogue = await temporaryCatalogue({ tools: '', 'papers/b.yaml': paper({ added: 'soon' }) });
  await symlink('nowhere.yaml', path.join(catalogue.directory, 'papers/a.yaml'));
  await symlink('..', path.join(catalogue.directory, 'papers/c.yaml'));
  const stderr = `papers/a.yaml:1:1  is a symbolic link (expected a file)
papers/b.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)
papers/c.yaml:1:1  is a symbolic link (expected a file)
tools:1:1  cannot be read (ENOTDIR)

4 problems in 4 files.
`;
  expect(await check(catalogue.directory)).toEqual({ code: 1, stdout: '', stderr });
});

test('a link out of the catalogue prints nothing of where it leads', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/b.yaml': paper() });
  await using elsewhere = await temporaryFolder({ 'environ.yaml': 'SECRET: 1\n', 'c.yaml': paper() });
  await symlink(path.join(elsewhere.directory, 'environ.yaml'), path.join(catalogue.directory, 'papers/environ.yaml'));
  await symlink(path.join(elsewhere.directory, 'environ.yaml'), path.join(catalogue.directory, 'rejected.yaml'));
  await symlink(elsewhere.directory, path.join(catalogue.directory, 'tools'));
  const stderr = `papers/environ.yaml:1:1  is a symbolic link (expected a file)
rejected.yaml:1:1  is a symbolic link (expected a file)
tools:1:1  is a symbolic link (expected a folder)

3 problems in 3 files.
`;
  expect(await check(catalogue.directory)).toEqual({ code: 1, stdout: '', stderr });
});

test('a file of 2 GB is not read, and is one line', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': '' });
  await truncate(path.join(catalogue.directory, 'papers/a.yaml'), 2 ** 31 + 1);
  const stderr = 'papers/a.yaml:1:1  is 2147484 kB large (expected at most 100 kB)\n\n1 problem in 1 file.\n';
  expect(await check(catalogue.directory)).toEqual({ code: 1, stdout: '', stderr });
});

describe('what is unlikely', () => {
  const unlikely = { 'papers/a.yaml': paper({ summary: 'We prune.' }) };

  test('is said, counted, and no reason to fail', async () => {
    const stdout = `No problems, 2 warnings: 1 paper, 0 related works, 0 tools, 0 tutorials, 0 guides.

Warnings, which do not fail the check:
papers/a.yaml:6:10  summary  warning: says "We"; write about the authors in the third person, in your own words
papers/a.yaml:6:10  summary  warning: is 9 characters long; say what it does in 40 or more
`;
    expect(await checked(unlikely)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('is a warning on GitHub, and a list for machines', async () => {
    const { code, stdout } = await onGithub(unlikely);
    expect(stdout).toContain('::warning file=papers/a.yaml,line=6,col=10,title=summary::says "We"');
    expect(stdout).not.toContain('::error');
    expect(code).toBe(0);
    const warning: unknown = expect.objectContaining({ path: 'summary', level: 'warning' });
    expect(await asJson(unlikely)).toMatchObject({ code: 0, problems: [], warnings: [warning, warning] });
  });

  test('is counted beside what is wrong', async () => {
    const { code, stderr } = await checked({ 'papers/a.yaml': paper({ summary: 'We prune.', added: 'soon' }) });
    expect(stderr).toContain('\n\n1 problem in 1 file, 2 warnings.\n');
    expect(code).toBe(1);
  });
});

test('SOURCE_DATE_EPOCH sets the day by which dates are judged', async () => {
  const on = (day: string) => checked({ 'papers/a.yaml': paper() }, [], { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) });
  expect((await on('2026-11-24')).code).toBe(0);
  const before = await on('2026-11-20');
  expect(before.stderr).toContain('papers/a.yaml:7:8  added  "2026-11-25" is in the future (today is 2026-11-20)');
  expect(before.code).toBe(1);
});

test('an entry in a folder that is no collection is not lost in silence', async () => {
  const { code, stderr } = await checked({ 'paper/a.yaml': paper(), 'b.yaml': paper() });
  expect(stderr).toMatch(/^b\.yaml:1:1 .*\npaper:1:1 .*papers/);
  expect(code).toBe(1);
});

describe('what is left to do', () => {
  const fields = { categories: '\n  # guessed from title: check\n  [structured]', added: '"2026-11-25"\n# TODO: results: the figures' };
  const unfinished = { 'papers/a.yaml': paper(fields) };

  test('is said, and no problem', async () => {
    const stdout = `No problems: 1 paper, 0 related works, 0 tools, 0 tutorials, 0 guides.

2 things left to do:
papers/a.yaml:6:3  guessed from title: check
papers/a.yaml:10:1  results: the figures
`;
    expect(await checked(unfinished)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('is a notice on GitHub, and a list for machines', async () => {
    const { code, stdout } = await onGithub(unfinished);
    expect(stdout).toContain('::notice file=papers/a.yaml,line=6,col=3,title=to do::guessed from title: check\n');
    expect(code).toBe(0);
    expect((await asJson(unfinished)).notes).toEqual([
      { file: 'papers/a.yaml', message: 'guessed from title: check', line: 6, column: 3 },
      { file: 'papers/a.yaml', message: 'results: the figures', line: 10, column: 1 },
    ]);
  });
});

describe('papers that were turned down', () => {
  const rejected = '- arxiv: "2404.10001"\n  reason: Prunes a language model.\n  decided: "2026-11-25"\n';

  test('are no problem', async () => {
    expect((await checked({ 'rejected.yaml': rejected })).code).toBe(0);
  });

  test('are checked as entries are, and stand there once', async () => {
    const wrong = `${rejected}${rejected}- arxiv: 2404.10010\n  raeson: It does not fit.\n  decided: soon\n`;
    const stderr = `rejected.yaml:7:3  2.reason  Add a reason.
rejected.yaml:7:10  2.arxiv  2404.10010 is read as a number (expected text, in quotes); did you mean "2404.10010"?
rejected.yaml:8:3  2.raeson  is not a known field; did you mean reason?
rejected.yaml:9:12  2.decided  "soon" is not a date (expected YYYY-MM-DD)

4 problems in 1 file.
`;
    expect(await checked({ 'rejected.yaml': wrong })).toEqual({ code: 1, stdout: '', stderr });
    const twice = await checked({ 'rejected.yaml': `${rejected}${rejected}` });
    expect(twice.stderr).toContain('rejected.yaml:4:10  1.arxiv  "2404.10001" appears twice in this list; remove one');
  });

  test('are not listed as well', async () => {
    const { code, stderr } = await checked({ 'rejected.yaml': rejected, 'papers/a.yaml': paper({ links: '{ arxiv: "2404.10001" }' }) });
    expect(stderr).toContain('rejected.yaml:1:10  0.arxiv  is listed in papers/a.yaml; remove it here, or there');
    expect(code).toBe(1);
  });
});
