import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/read/problem.ts';
import { check, notes, paper, related, runScript, temporaryCatalogue, temporaryFolder, tool } from '../helpers.ts';

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

test('a catalogue without problems is summed up', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), 'tools/b.yaml': tool() });
  const { code, stdout, stderr } = await check(catalogue.directory);
  expect(stdout).toBe('No problems: 1 paper, 0 related works, 1 tool, 0 tutorials, 0 guides.\n');
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('every problem of every file is printed in one run, in order, with a count', async () => {
  await using catalogue = await temporaryCatalogue(badFiles);
  const { code, stdout, stderr } = await check(catalogue.directory);
  expect(stderr).toBe(`${badLines.join('\n')}\n\n9 problems in 6 files.\n`);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('files outside the folder that the command runs in are named by their whole path', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/b.yaml': badFiles['papers/b.yaml'] });
  const { stderr } = await runScript('check.ts', [], { env: { CATALOGUE_DIR: catalogue.directory } });
  expect(stderr).toContain(`${path.join(catalogue.directory, 'papers/b.yaml')}:3:11  released  `);
});

test('--json prints the same problems for machines', async () => {
  await using catalogue = await temporaryCatalogue(badFiles);
  const { code, stdout, stderr } = await check(catalogue.directory, ['--json']);
  const { files, problems } = JSON.parse(stdout) as { files: number; problems: Problem[] };
  expect(files).toBe(5);
  expect(problems).toHaveLength(badLines.length);
  problems.forEach(({ file, line, column, path: field, message, mend }, index) => {
    expect(badLines[index]).toMatch(`${file}:${line}:${column}  `);
    expect(badLines[index]).toContain(message);
    expect(badLines[index]).toContain(field);
    if (mend !== undefined) expect(badLines[index]).toContain(`did you mean ${mend}?`);
  });
  expect(problems[0]).toEqual({
    file: 'papers/F.yml',
    path: '',
    kind: 'file-name',
    message: 'ends in ".yml" (expected .yaml or .mdx)',
    mend: 'F.yaml',
    line: 1,
    column: 1,
  });
  expect(stderr).toBe('');
  expect(code).toBe(1);
});

test('--json of a catalogue without problems is an empty list and exit code 0', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper(), 'tools/b.yaml': tool() });
  const { code, stdout } = await check(catalogue.directory, ['--json']);
  expect(JSON.parse(stdout)).toEqual({ files: 2, problems: [], warnings: [], notes: [] });
  expect(code).toBe(0);
});

test('on GitHub every problem is an annotation as well', async () => {
  await using catalogue = await temporaryCatalogue({
    ...badFiles,
    'papers/50%,a:b.yaml': paper({ links: '{ arxiv: "2404.10001" }', '"x:y, 5%"': 'z' }),
  });
  const { code, stdout, stderr } = await check(catalogue.directory, [], { GITHUB_ACTIONS: 'true' });
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

test('an annotation stays one line whatever the text', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.mdx': notes('{\n  100%\n}') });
  const { stdout } = await check(catalogue.directory, [], { GITHUB_ACTIONS: 'true' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toContain('100%25');
});

test('--json prints no annotations', async () => {
  await using catalogue = await temporaryCatalogue(badFiles);
  const { stdout } = await check(catalogue.directory, ['--json'], { GITHUB_ACTIONS: 'true' });
  expect(stdout).not.toContain('::error');
});

test.for([['--jsn'], ['--json=5'], ['papers'], ['-x'], ['--', 'a']])('what no option takes is one line and exit code 1: %s', async (words) => {
  const { code, stdout, stderr } = await runScript('check.ts', words);
  expect(stderr).toMatch(/^[^\n]+ \(usage: npm run check \[-- --json\]\)\n$/);
  expect(stderr).toContain(words.at(-1)!.split('=')[0]);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('--help prints the usage', async () => {
  expect(await runScript('check.ts', ['--help'])).toEqual({ code: 0, stdout: 'usage: npm run check [-- --json]\n', stderr: '' });
});

test('what cannot be read is a problem of its own, and the rest is checked all the same', async () => {
  await using catalogue = await temporaryCatalogue({ tools: '', 'papers/b.yaml': paper({ added: 'soon' }) });
  await symlink('nowhere.yaml', path.join(catalogue.directory, 'papers/a.yaml'));
  await symlink('..', path.join(catalogue.directory, 'papers/c.yaml'));
  const { code, stderr } = await check(catalogue.directory);
  expect(stderr).toBe(
    [
      'papers/a.yaml:1:1  is a symbolic link (expected a file)',
      'papers/b.yaml:7:8  added  "soon" is not a date (expected YYYY-MM-DD)',
      'papers/c.yaml:1:1  is a symbolic link (expected a file)',
      'tools:1:1  cannot be read (ENOTDIR)',
      '',
      '4 problems in 4 files.',
      '',
    ].join('\n'),
  );
  expect(code).toBe(1);
});

test('a link out of the catalogue prints nothing of where it leads', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/b.yaml': paper() });
  await using elsewhere = await temporaryFolder({ 'environ.yaml': 'SECRET: 1\n', 'c.yaml': paper() });
  await symlink(path.join(elsewhere.directory, 'environ.yaml'), path.join(catalogue.directory, 'papers/environ.yaml'));
  await symlink(path.join(elsewhere.directory, 'environ.yaml'), path.join(catalogue.directory, 'rejected.yaml'));
  await symlink(elsewhere.directory, path.join(catalogue.directory, 'tools'));
  const { code, stdout, stderr } = await check(catalogue.directory);
  expect(stderr).toBe(
    [
      'papers/environ.yaml:1:1  is a symbolic link (expected a file)',
      'rejected.yaml:1:1  is a symbolic link (expected a file)',
      'tools:1:1  is a symbolic link (expected a folder)',
      '',
      '3 problems in 3 files.',
      '',
    ].join('\n'),
  );
  expect(stdout + stderr).not.toContain('SECRET');
  expect(code).toBe(1);
});

test('a file of 2 GB is not read, and is one line', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': '' });
  await truncate(path.join(catalogue.directory, 'papers/a.yaml'), 2 ** 31 + 1);
  const { code, stderr } = await check(catalogue.directory);
  expect(stderr).toBe('papers/a.yaml:1:1  is 2147484 kB large (expected at most 100 kB)\n\n1 problem in 1 file.\n');
  expect(code).toBe(1);
});

describe('what is unlikely', () => {
  const unlikely = paper({ summary: 'We prune.' });

  test('is said, counted, and no reason to fail', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': unlikely });
    const { code, stdout, stderr } = await check(catalogue.directory);
    expect(stdout).toBe(
      [
        'No problems, 2 warnings: 1 paper, 0 related works, 0 tools, 0 tutorials, 0 guides.',
        '',
        'Warnings, which do not fail the check:',
        'papers/a.yaml:6:10  summary  warning: says "We"; write about the authors in the third person, in your own words',
        'papers/a.yaml:6:10  summary  warning: is 9 characters long; say what it does in 40 or more',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('is a warning on GitHub, and a list for machines', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': unlikely });
    const onGithub = await check(catalogue.directory, [], { GITHUB_ACTIONS: 'true' });
    expect(onGithub.stdout).toContain('::warning file=papers/a.yaml,line=6,col=10,title=summary::says "We"');
    expect(onGithub.stdout).not.toContain('::error');
    const { code, stdout } = await check(catalogue.directory, ['--json']);
    const { problems, warnings } = JSON.parse(stdout) as { problems: Problem[]; warnings: Problem[] };
    expect(problems).toEqual([]);
    expect(warnings.map(({ path: field, level }) => [field, level])).toEqual([
      ['summary', 'warning'],
      ['summary', 'warning'],
    ]);
    expect([onGithub.code, code]).toEqual([0, 0]);
  });

  test('is counted beside what is wrong', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper({ summary: 'We prune.', added: 'soon' }) });
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toContain('\n\n1 problem in 1 file, 2 warnings.\n');
    expect(code).toBe(1);
  });
});

test('SOURCE_DATE_EPOCH sets the day by which dates are judged', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper() });
  const on = (day: string) => check(catalogue.directory, [], { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) });
  expect((await on('2026-11-24')).code).toBe(0);
  const before = await on('2026-11-20');
  expect(before.stderr).toContain('papers/a.yaml:7:8  added  "2026-11-25" is in the future (today is 2026-11-20)');
  expect(before.code).toBe(1);
});

test('an entry in a folder that is no collection is not lost in silence', async () => {
  await using catalogue = await temporaryCatalogue({ 'paper/a.yaml': paper(), 'b.yaml': paper() });
  const { code, stderr } = await check(catalogue.directory);
  expect(stderr).toMatch(/^b\.yaml:1:1 .*\npaper:1:1 .*papers/);
  expect(code).toBe(1);
});

describe('what is left to do', () => {
  const unfinished = paper({ categories: '\n  # guessed from title: check\n  [structured]', added: '"2026-11-25"\n# TODO: results: the figures' });
  const lines = ['papers/a.yaml:6:3  guessed from title: check', 'papers/a.yaml:10:1  results: the figures'];

  test('is said, and no problem', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': unfinished });
    const { code, stdout, stderr } = await check(catalogue.directory);
    expect(stdout).toBe(`No problems: 1 paper, 0 related works, 0 tools, 0 tutorials, 0 guides.\n\n2 things left to do:\n${lines.join('\n')}\n`);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('is a notice on GitHub, and a list for machines', async () => {
    await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': unfinished });
    const onGithub = await check(catalogue.directory, [], { GITHUB_ACTIONS: 'true' });
    expect(onGithub.stdout).toContain('::notice file=papers/a.yaml,line=6,col=3,title=to do::guessed from title: check\n');
    expect(onGithub.code).toBe(0);
    const { notes } = JSON.parse((await check(catalogue.directory, ['--json'])).stdout) as { notes: object[] };
    expect(notes).toEqual([
      { file: 'papers/a.yaml', message: 'guessed from title: check', line: 6, column: 3 },
      { file: 'papers/a.yaml', message: 'results: the figures', line: 10, column: 1 },
    ]);
  });
});

describe('papers that were turned down', () => {
  const rejected = '- arxiv: "2404.10001"\n  reason: Prunes a language model.\n  decided: "2026-11-25"\n';

  test('are no problem', async () => {
    await using catalogue = await temporaryCatalogue({ 'rejected.yaml': rejected });
    expect((await check(catalogue.directory)).code).toBe(0);
  });

  test('are checked as entries are', async () => {
    await using catalogue = await temporaryCatalogue({
      'rejected.yaml': `${rejected}${rejected}- arxiv: 2404.10010\n  raeson: It does not fit.\n  decided: soon\n`,
    });
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toBe(
      [
        'rejected.yaml:7:3  2.reason  Add a reason.',
        'rejected.yaml:7:10  2.arxiv  2404.10010 is read as a number (expected text, in quotes); did you mean "2404.10010"?',
        'rejected.yaml:8:3  2.raeson  is not a known field; did you mean reason?',
        'rejected.yaml:9:12  2.decided  "soon" is not a date (expected YYYY-MM-DD)',
        '',
        '4 problems in 1 file.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('stand there once', async () => {
    await using catalogue = await temporaryCatalogue({ 'rejected.yaml': `${rejected}${rejected}` });
    expect((await check(catalogue.directory)).stderr).toContain('rejected.yaml:4:10  1.arxiv  "2404.10001" appears twice in this list; remove one');
  });

  test('are not listed as well', async () => {
    await using catalogue = await temporaryCatalogue({ 'rejected.yaml': rejected, 'papers/a.yaml': paper({ links: '{ arxiv: "2404.10001" }' }) });
    const { code, stderr } = await check(catalogue.directory);
    expect(stderr).toContain('rejected.yaml:1:10  0.arxiv  is listed in papers/a.yaml; remove it here, or there');
    expect(code).toBe(1);
  });
});
