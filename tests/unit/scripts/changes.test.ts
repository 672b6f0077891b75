import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paper, projectRoot, runScript, smallCatalogue, temporaryFolder, tool, tutorial, type Files } from '../helpers.ts';
import { parsePage, rowsOf } from '../readme/parse.ts';

/** What `npm run changes` prints of a proposal that writes and removes files of a catalogue. */
async function changesOf(catalogue: string, written: Files, removed: readonly string[] = []) {
  await using folder = await temporaryFolder();
  const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.test', ...words], { cwd: folder.directory });
  await cp(catalogue, folder.directory, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=base', '--allow-empty');
  await folder.write(written);
  for (const file of removed) await rm(path.join(folder.directory, file));
  git('add', '.');
  git('commit', '--quiet', '--message=proposal', '--allow-empty');
  return await runScript('changes.ts', ['--base', 'HEAD^1'], { cwd: folder.directory, env: { CATALOGUE_DIR: '.' } });
}

test('a proposal is shown as README will show it, with its pages, what it removes, and every problem', async () => {
  const written = {
    'papers/new-one.yaml': paper({ name: 'NewOne', links: '{ code: https://github.com/a/b }', tasks: '[text-to-image]' }),
    'papers/bad.yaml': paper({ released: 'soon' }),
    'tools/new-tool.yaml': tool(),
    'tutorials/new-talk.yaml': tutorial(),
  };
  const { code, stdout, stderr } = await changesOf(smallCatalogue, written, ['related/cache-like.yaml']);
  const [row, ...more] = rowsOf(parsePage(stdout).tables[0]!);
  expect(row).toMatchObject({
    Title: { text: 'NewOne: A paper called new-one', links: ['https://github.com/a/b'] },
    Task: { text: 'Text to image' },
  });
  expect(more).toEqual([]);
  expect(stdout.replace(/(?:\|.*\n)+/, '(table)\n')).toBe(`## What this changes

4 files added or changed, 1 file removed; 1 problem.

### Problems

- \`papers/bad.yaml:3:11 released\` "soon" is not a date (expected YYYY-MM or YYYY-MM-DD)

### Papers

(table)

### Tools and tutorials

- [Tool new-tool](https://example.org/new-tool): What it removes, how it decides, and what that costs.
- [Tutorial new-talk](https://example.org/new-talk): What it says of pruning, and to whom it says that.

### Removed

- \`related/cache-like.yaml\`

### Pages that show it

- \`papers/new-one/index.html\`
- \`categories/structured/index.html\`
- \`tasks/text-to-image/index.html\`
- \`purposes/efficiency/index.html\`
- \`years/2024/index.html\`
- \`has/code/index.html\`
- \`tools/index.html\`
- \`tutorials/index.html\`
`);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('a proposal that leaves the list alone says so', async () => {
  expect((await changesOf(smallCatalogue, {})).stdout).toBe('## What this changes\n\nNothing of the list.\n');
});

test('whatever an entry holds, it is text', async () => {
  const hostile = path.join(projectRoot, 'tests/fixtures/hostile');
  const names = (await readdir(hostile, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => path.relative(hostile, path.join(item.parentPath, item.name)));
  const written = await Promise.all(names.map(async (name) => [name, await readFile(path.join(hostile, name))] as const));
  await using empty = await temporaryFolder({ 'papers/': '' });
  const { tables, items } = parsePage((await changesOf(empty.directory, Object.fromEntries(written))).stdout);
  const shown = [...tables.flat(2), ...items];
  expect(shown.map(({ text }) => text).join('\n')).toContain(
    "<script>window.hit = 1</script> & <img src=x onerror='window.hit = 2'> | pipe: a `tick` {brace} *star* _score_",
  );
  expect(shown.flatMap(({ kinds }) => kinds).filter((kind) => /html|image/.test(kind))).toEqual([]);
  expect(shown.flatMap(({ links }) => links).filter((href) => !/^https?:/.test(href))).toEqual([]);
});

test('a base that git does not know is one line and exit code 1', async () => {
  const { code, stderr } = await runScript('changes.ts', ['--base', 'nowhere']);
  expect(stderr).toMatch(/^(?:"nowhere" is not a commit in this repository|this is not a git repository)[^\n]*\n$/);
  expect(code).toBe(1);
});
