import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CheckedLink } from '../../../src/links/report.ts';
import { redirect, web, type Route, type Web } from '../links/server.ts';
import { paper, runScript, temporaryCatalogue, tool, type Files, type TemporaryFolder } from '../helpers.ts';

/** Runs `npm run links` inside a catalogue, with a local server for the web. */
const links = (catalogue: TemporaryFolder, net: Web, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runScript('links.ts', ['--pause', '0', '--limit-host', '50', '--cache', '.cache/links.json', ...words], {
    cwd: catalogue.directory,
    env: { CATALOGUE_DIR: '.', LINKS_SERVER: net.server, ...env },
  });

/** As `links`, in a catalogue of these files, with these routes for the web. */
async function linksOf(content: Files, there: Record<string, Route>, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  await using catalogue = await temporaryCatalogue(content);
  await using net = await web(there);
  return { ...(await links(catalogue, net, words, env)), asked: net.asked };
}

const files = {
  'papers/a.yaml': paper({ links: '{ arxiv: "2404.10445", code: https://github.com/old/a }' }),
  'papers/b.yaml': paper({ links: '{ doi: 10.1000/b, page: https://inside.test/private, project: https://slow.test/ }' }),
  'tools/c.yaml': tool({ links: '{ code: https://github.com/gone/c, home: https://github.com/old/a, docs: https://closed.test/ }' }),
};
const routes: Record<string, Route> = {
  'export.arxiv.org/abs/2404.10445': 200,
  'github.com/old/a': redirect(301, 'https://github.com/new/a'),
  'github.com/new/a': 200,
  'doi.org/api/handles/10.1000/b': { status: 200, body: '{"responseCode":1}' },
  'slow.test/': 503,
  'closed.test/': 403,
  'inside.test/private': redirect(302, 'http://169.254.169.254/meta'),
};

const report = `Dead
tools/c.yaml:3:16  links.code  https://github.com/gone/c answers 404

Not allowed in a public list
papers/b.yaml:4:32  links.page  https://inside.test/private leads to the private address 169.254.169.254

Moved permanently
papers/a.yaml:4:37  links.code  https://github.com/old/a has moved permanently; did you mean https://github.com/new/a?
tools/c.yaml:3:49  links.home  https://github.com/old/a has moved permanently; did you mean https://github.com/new/a?

Not reachable for now
papers/b.yaml:4:70  links.project  https://slow.test/ answers 503

Blocks programs: check by hand
tools/c.yaml:3:81  links.docs  https://closed.test/ answers 403 to this program

7 addresses: 1 dead, 1 refused, 1 moved, 1 temporary, 1 blocked, 2 ok.
`;

test('every address is asked for once, and told with where it stands', async () => {
  const { asked, ...outcome } = await linksOf(files, routes);
  expect(outcome).toEqual({ code: 0, stdout: report, stderr: 'Asking for 7 addresses …\n' });
  expect(asked.filter((line) => line.endsWith('github.com/old/a'))).toHaveLength(1);
  expect(asked.filter((line) => line.includes('169.254'))).toEqual([]);
});

test('what was in order is not asked again, what was not is, and --fresh asks for all', async () => {
  await using catalogue = await temporaryCatalogue(files);
  await using net = await web(routes);
  await links(catalogue, net);
  expect(Object.keys(JSON.parse(await readFile(path.join(catalogue.directory, '.cache/links.json'), 'utf8')) as object)).toEqual([
    'https://arxiv.org/abs/2404.10445',
    'https://doi.org/10.1000/b',
  ]);
  net.asked.length = 0;
  const second = await links(catalogue, net);
  expect(second.stdout).toContain(
    '7 addresses (2 found working recently and not checked again): 1 dead, 1 refused, 1 moved, 1 temporary, 1 blocked, 2 ok.',
  );
  expect(net.asked.filter((line) => /arxiv|doi/.test(line))).toEqual([]);
  expect(net.asked).toContain('GET github.com/gone/c');
  await links(catalogue, net, ['--fresh']);
  expect(net.asked).toContain('HEAD export.arxiv.org/abs/2404.10445');
});

test.for<[what: string, links: string, code: number]>([
  ['dead', 'https://a.test/gone', 1],
  ['in a private network', 'https://a.test/inside', 1],
  ['moved', 'https://a.test/old', 0],
  ['closed', 'https://a.test/closed', 0],
  ['down', 'https://a.test/down', 0],
])('--strict and an address that is %s', async ([, address, code]) => {
  const content = { 'papers/a.yaml': paper({ links: `{ page: "${address}" }` }) };
  const there = {
    'a.test/inside': redirect(302, 'http://10.0.0.1/'),
    'a.test/old': redirect(301, '/new'),
    'a.test/new': 200,
    'a.test/closed': 403,
    'a.test/down': 500,
  };
  expect((await linksOf(content, there, ['--strict'])).code).toBe(code);
  expect((await linksOf(content, there)).code).toBe(0);
});

test('--json tells machines all of it', async () => {
  const checked = JSON.parse((await linksOf(files, routes, ['--json'])).stdout) as CheckedLink[];
  expect(checked).toHaveLength(7);
  expect(checked.find(({ address }) => address === 'https://github.com/old/a')).toEqual({
    address: 'https://github.com/old/a',
    places: [
      { file: 'papers/a.yaml', path: 'links.code', line: 4, column: 37 },
      { file: 'tools/c.yaml', path: 'links.home', line: 3, column: 49 },
    ],
    verdict: { kind: 'moved', to: 'https://github.com/new/a' },
  });
});

test('--markdown is the body of an issue, or nothing', async () => {
  const { stdout } = await linksOf(files, routes, ['--markdown']);
  expect(stdout).toContain('- <https://github.com/gone/c> answers 404; in `tools/c.yaml:3:16 links.code`\n');
  const sound = { 'papers/a.yaml': paper({ links: '{ page: https://closed.test/ }' }) };
  expect((await linksOf(sound, routes, ['--markdown'])).stdout).toBe('');
});

test('GitHub is told at which line, as a warning', async () => {
  const content = { 'papers/a.yaml': paper({ links: '{ page: https://a.test/gone, code: https://closed.test/ }' }) };
  const { stdout } = await linksOf(content, routes, [], { GITHUB_ACTIONS: 'true' });
  expect(stdout.match(/^::.*$/gm)).toEqual(['::warning file=papers/a.yaml,line=4,col=16,title=links.page::https://a.test/gone answers 404']);
});

test('--changed asks only for what stands on lines that changed since the base', async () => {
  await using catalogue = await temporaryCatalogue({
    'papers/a.yaml': paper({ links: '\n  page: https://old.test/\n  code: https://old.test/code' }),
    'papers/gone.yaml': paper({ links: '{ page: https://old.test/gone }' }),
  });
  await using net = await web({ 'new.test/code': 200, 'new.test/b': 200, 'new.test/c': 200 });
  const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.test', ...words], { cwd: catalogue.directory });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=base');
  git('checkout', '--quiet', '-b', 'work');
  await writeFile(path.join(catalogue.directory, 'papers/a.yaml'), paper({ links: '\n  page: https://old.test/\n  code: https://new.test/code' }));
  await catalogue.write({ 'papers/b.yaml': paper({ links: '{ page: https://new.test/b }' }) });
  git('rm', '--quiet', 'papers/gone.yaml');
  git('add', '.');
  git('commit', '--quiet', '--message=work');
  await catalogue.write({ 'papers/c.yaml': paper({ links: '{ page: https://new.test/c }' }) });

  const { code, stdout } = await links(catalogue, net, ['--changed', '--base', 'main']);
  expect(stdout).toBe('3 addresses: 3 ok.\n');
  expect(net.asked.toSorted()).toEqual(['HEAD new.test/b', 'HEAD new.test/c', 'HEAD new.test/code']);
  expect(code).toBe(0);

  const unknown = await links(catalogue, net, ['--changed', '--base', 'nowhere']);
  expect(unknown).toEqual({ code: 1, stdout: '', stderr: '"nowhere" is not a commit in this repository; fetch it, or choose another with --base\n' });
  expect((await links(catalogue, net, ['--changed', '--base', '--output=x'])).code).toBe(1);
});

test('outside of a repository nothing can be said of changes', async () => {
  await using catalogue = await temporaryCatalogue(files);
  await using net = await web({});
  const { code, stderr } = await links(catalogue, net, ['--changed'], { GIT_CEILING_DIRECTORIES: path.dirname(catalogue.directory) });
  expect(stderr).toBe('this is not a git repository, so changes cannot be found\n');
  expect(code).toBe(1);
});

test('a file that is no entry is named, and the others are looked at', async () => {
  const content = { 'papers/a.yaml': paper({ links: '{ page: https://a.test/ }' }), 'papers/b.yaml': '{ not: [closed' };
  const { code, stdout, stderr } = await linksOf(content, { 'a.test/': 200 });
  expect(stderr).toContain('papers/b.yaml cannot be read; "npm run check" says why\n');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 address: 1 ok.\n' });
});

test.for([
  [['--timeout', 'x'], '--timeout "x" is not a number of 0.1 or more\n'],
  [['--limit-host', '0'], '--limit-host "0" is not a number of 1 or more\n'],
  [['--json', '--markdown'], 'Use --json or --markdown, not both\n'],
] as const)('%j is one line and exit code 1', async ([words, message]) => {
  expect(await runScript('links.ts', words)).toEqual({ code: 1, stdout: '', stderr: message });
});
