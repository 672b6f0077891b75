import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check, paper, projectRoot, runScript, temporaryCatalogue, tool, type Files } from '../helpers.ts';
import { localServices, recorded } from '../intake/service.ts';

const body = recorded('issue-paper.md');
const toolBody = body.replace('Paper', 'Tool').replace('https://arxiv.org/abs/2610.01234', 'https://github.com/example/pruner');

/** Runs the command on an issue of this text, and gives what it wrote. */
async function fromIssue(text: string, files: Files = {}) {
  await using services = await localServices((service) => (service === 'arxiv' ? { body: recorded('arxiv-paper.xml') } : undefined));
  await using catalogue = await temporaryCatalogue({ 'papers/': '', 'tools/': '', 'tutorials/': '', ...files });
  await using issue = await temporaryCatalogue({ 'issue.md': text });
  const before = await readdir(catalogue.directory, { recursive: true });
  const outcome = await runScript('from-issue.ts', [path.join(issue.directory, 'issue.md')], {
    cwd: catalogue.directory,
    env: { CATALOGUE_DIR: '.', ...services.env },
  });
  const written = (await readdir(catalogue.directory, { recursive: true })).filter((file) => !before.includes(file));
  const texts = await Promise.all(written.map((file) => readFile(path.join(catalogue.directory, file), 'utf8')));
  return { ...outcome, written, text: texts.join(''), checked: written.length > 0 ? await check(catalogue.directory) : undefined };
}

test('a suggested paper is looked up, and what the issue says is marked as such', async () => {
  const { code, stdout, written, text, checked } = await fromIssue(body);
  expect(code).toBe(0);
  expect(written).toEqual([path.join('papers', 'leandit.yaml')]);
  expect(text).toContain('\n# guessed from the issue: check\ncategories: [structured, semi-structured]\n');
  expect(text).toContain(
    '\n# guessed from the issue: check\nsummary: "Removes whole blocks of a diffusion transformer by a score. No training follows: $x$ & done."\n',
  );
  expect(text).toContain('\n# TODO: results: the issue says: Table 2 gives FID 5.1. Link or identifier https://evil.example/\n');
  // The paper's own abstract names its code; the issue's address does not take its place.
  expect(text).toContain('\n  code: https://github.com/example/leandit\n');
  expect(stdout).toContain('papers/leandit.yaml written.');
  expect(checked?.code).toBe(0);
});

test('a suggested tool becomes a file of the tools', async () => {
  const { code, written, checked } = await fromIssue(toolBody);
  expect(code).toBe(0);
  expect(written).toEqual([path.join('tools', 'lean-dit-code.yaml')]);
  expect(checked?.code).toBe(0);
});

test.for<[text: string, files: Files, told: string]>([
  [body, { 'papers/a.yaml': paper({ links: '{ arxiv: "2610.01234" }' }) }, '"A paper called a" is already listed in papers/a.yaml.\n'],
  [
    toolBody,
    { 'tools/b.yaml': tool({ links: '{ code: https://github.com/Example/lean-dit-code/ }' }) },
    '"Tool b" is already listed in tools/b.yaml.\n',
  ],
])('what is listed is said, and nothing changes', async ([text, files, told]) => {
  const { code, stdout, written } = await fromIssue(text, files);
  expect({ code, stdout, written }).toEqual({ code: 0, stdout: told, written: [] });
});

test('what cannot be used is one line and exit code 1', async () => {
  const bare = await fromIssue('Please add my paper!');
  expect(bare).toMatchObject({ code: 1, written: [], stdout: '' });
  expect(bare.stderr).toMatch(/issue\.md contains no answers of the form \(expected headings such as "### Link or identifier"\)\n$/);
  const page = await fromIssue(body.replace('https://arxiv.org/abs/2610.01234', 'https://example.org/paper'));
  expect(page.stderr).toBe(
    'The link does not name a paper that can be looked up (expected arXiv, DOI or OpenReview); "npm run add -- --bib FILE" takes others\n',
  );
  const missing = await runScript('from-issue.ts', ['nowhere.md']);
  expect(missing).toEqual({ code: 1, stdout: '', stderr: 'nowhere.md cannot be read (ENOENT)\n' });
});

test('the issue may be piped in', async () => {
  const stderr = await new Promise<string>((resolve) => {
    const child = execFile(process.execPath, [path.join(projectRoot, 'scripts/from-issue.ts'), '-'], (_error, _stdout, text) => resolve(text));
    child.stdin!.end('nothing');
  });
  expect(stderr).toMatch(/^standard input contains no answers of the form/);
});
