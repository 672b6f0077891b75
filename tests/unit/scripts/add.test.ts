import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check, paper, related, runScript, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';
import { localServices, recorded, type Answer, type LocalServices } from '../intake/service.ts';

const arxivPaper: Answer = { body: recorded('arxiv-paper.xml') };

const folders: AsyncDisposable[] = [];
afterAll(() => Promise.all(folders.map((folder) => folder[Symbol.asyncDispose]())));

/** Runs the command on a catalogue of these files, with services that answer so, and gives what was written. */
async function add(words: readonly string[], answer: Parameters<typeof localServices>[0] = () => undefined, files: Files = {}) {
  await using services = await localServices(answer);
  return await addWith(services, words, files);
}

async function addWith(services: LocalServices, words: readonly string[], files: Files = {}) {
  const catalogue = await temporaryCatalogue({ 'papers/': '', 'related/': '', ...files });
  folders.push(catalogue);
  const before = await listed(catalogue.directory);
  const outcome = await runScript('add.ts', words, { cwd: catalogue.directory, env: { CATALOGUE_DIR: '.', ...services.env } });
  const written = (await listed(catalogue.directory)).filter((file) => !before.includes(file));
  const texts = await Promise.all(written.map((file) => readFile(path.join(catalogue.directory, file), 'utf8')));
  return { ...outcome, written, text: texts.join('\n'), check: () => check(catalogue.directory), asked: services.asked };
}

async function listed(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  return names.filter((one) => one.isFile()).map((one) => path.relative(directory, path.join(one.parentPath, one.name)).split(path.sep).join('/'));
}

const today = new Date().toLocaleDateString('sv-SE');

test('an arXiv identifier becomes a file that passes the check at once, and says what is left to do', async () => {
  const { code, stdout, stderr, written, text, check: checkAgain, asked } = await add(['arXiv:2610.01234v1'], () => arxivPaper);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(written).toEqual(['papers/leandit.yaml']);
  expect(text).toBe(`# yaml-language-server: $schema=https://alrightlone.github.io/awesome-diffusion-pruning/schema/paper.json

title: "LeanDiT: Structured Pruning of Diffusion Transformers & $N{:}M$ Masks"
# guessed from title: check
name: LeanDiT
authors:
  - Ada Lovelace
  - José García
  - organization: The LeanDiT Team and Friends
released: "2026-10-03"
# guessed from the journal reference or comment on arXiv: check
venue: { id: iclr, year: 2027, track: spotlight }
key: lovelace2026leandit
# guessed from addresses in comment and abstract, apart from the identifiers: check
links:
  arxiv: "2610.01234"
  doi: "10.1000/leandit.2027"
  code: https://github.com/example/leandit
  project: https://example.github.io/leandit/
# guessed from title and abstract: check
categories: [structured]
# TODO: removes: what is taken away, in terms of content/vocabulary/removes.yaml
# TODO: criterion: how importance is judged, in terms of content/vocabulary/criteria.yaml
# guessed from title and abstract: check
models: [sdxl]
# guessed from title and abstract: check
training: training-free
# TODO: one to three sentences of your own: what it removes, how it chooses, how much training it needs, what it keeps
summary: Not summarized yet.
# TODO: results: figures that the paper reports, each with its table; CONTRIBUTING.md names the parts
added: "${today}"
`);
  const checked = await checkAgain();
  expect(checked.code).toBe(0);
  expect(checked.stdout).toContain('10 things left to do:\npapers/leandit.yaml:4:1  guessed from title: check\n');
  expect(stdout).toMatch(/^papers\/leandit\.yaml written\. 10 things left to do:\npapers\/leandit\.yaml:4:1 {2}guessed from title: check\n/);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ service: 'arxiv', path: '?start=0&max_results=1&id_list=2610.01234' });
  expect(asked[0]!.headers['user-agent']).toBe('awesome-diffusion-pruning (+https://github.com/Alrightlone/awesome-diffusion-pruning)');
});

const none = '{"notes":[],"count":0}';

test.for<[what: string, named: string, answers: Record<string, string>, parts: string[], asked: string[]]>([
  [
    'where new conferences are',
    'https://openreview.net/forum?id=AbC123xYz9',
    { openreview: recorded('openreview-2.json') },
    [
      'title: "Thin Layers: Depth Pruning of Diffusion Transformers"\n',
      'authors: [Grace Hopper, Ada Lovelace]\nreleased: "2025-10-08"\nvenue: { id: iclr, year: 2026 }\n',
      'links:\n  openreview: AbC123xYz9\n',
    ],
    ['openreview/notes?id=AbC123xYz9'],
  ],
  [
    'else where old ones are',
    'OlD456abc',
    { openreview: none, openreview1: recorded('openreview-1.json') },
    ['title: Sparse Sampling of Score Networks\nauthors: [Grace Hopper]\nreleased: "2021-10-06"\n'],
    ['openreview/notes?id=OlD456abc', 'openreview1/notes?id=OlD456abc'],
  ],
  [
    'where publishers register',
    'https://dl.acm.org/doi/10.1145/1234567.1234568',
    { crossref: recorded('crossref-work.json') },
    [
      'title: "Channels & Blocks: Pruning H2O Diffusion"\n',
      'authors:\n  - Ada Lovelace\n  - John Smith, Jr.\n  - organization: The Analytical Society\n',
      '# guessed from the date of publication: check\nreleased: "2026-10-27"\n',
      '# TODO: venue: "Proceedings of the 34th ACM International Conference on Multimedia" is not in content/vocabulary/venues.yaml',
      '  doi: "10.1145/1234567.1234568"\n',
    ],
    ['crossref/works/10.1145/1234567.1234568'],
  ],
  [
    'else where repositories do',
    'doi:10.5281/zenodo.1234567',
    { datacite: recorded('datacite-doi.json') },
    ['authors:\n  - Grace Hopper\n  - organization: Sparse Systems Laboratory\n', 'released: "2026-09-14"\n', 'categories: [unstructured]\n'],
    ['crossref/works/10.5281/zenodo.1234567', 'datacite/dois/10.5281/zenodo.1234567'],
  ],
])('an identifier is looked up %s: %s', async ([, named, answers, parts, wanted]) => {
  const { code, text, asked, ...added } = await add([named], (service) => (service in answers ? { body: answers[service]! } : undefined));
  expect(code).toBe(0);
  for (const part of parts) expect(text).toContain(part);
  expect((await added.check()).code).toBe(0);
  expect(asked.map(({ service, path: rest }) => service + rest)).toEqual(wanted);
});

test.for([
  ['OlD456abc', 'OpenReview shows no submission OlD456abc'],
  ['10.5281/zenodo.1234567', 'neither Crossref nor DataCite knows the DOI 10.5281/zenodo.1234567'],
] as const)('an identifier that nobody knows is one line: %s', async ([named, message]) => {
  const { code, stderr, written } = await add([named], (service) => (service.startsWith('openreview') ? { body: none } : undefined));
  expect({ code, stderr, written }).toEqual({ code: 1, stderr: `${message}\n`, written: [] });
});

describe('a paper that is listed is said, and nothing changes:', () => {
  const file = paper({ title: 'Old', links: '{ arxiv: "2610.01234", doi: "10.1000/ABC", openreview: AbC123xYz9 }' });

  test.for([['https://arxiv.org/pdf/2610.01234v3'], ['10.1000/abc'], ['AbC123xYz9']])('by %s, without a question to anyone', async (words) => {
    const { code, stdout, stderr, written, asked } = await add(words, undefined, { 'papers/a.yaml': file });
    const told = '"Old" is already listed in papers/a.yaml.\n';
    expect({ code, stdout, stderr, written, asked }).toEqual({ code: 0, stdout: told, stderr: '', written: [], asked: [] });
  });

  test('by its title, among related work too', async () => {
    const title = "'leandit structured pruning of DIFFUSION transformers $N{:}M$ masks'";
    const { code, stdout, written } = await add(['2610.01234'], () => arxivPaper, { 'related/b.yaml': related({ title }) });
    expect(code).toBe(0);
    expect(stdout).toContain('is already listed in related/b.yaml.');
    expect(written).toEqual([]);
  });
});

test('a file of that name is left alone, whatever is in it, and another slug is proposed', async () => {
  const { code, stderr, written } = await add(['2610.01234'], () => arxivPaper, {
    'papers/leandit.mdx': 'not finished',
    'related/leandit-2.yaml': related(),
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^1 problem in the existing list \("npm run check" names it\)\n$/);
  expect(written).toEqual(['papers/leandit-3.yaml']);
});

describe('what goes wrong is one line, exit code 1, and nothing is written:', () => {
  test.for<[string, string, Answer | undefined, string]>([
    ['an unknown identifier', '2610.99999', { body: recorded('arxiv-none.xml') }, 'arXiv has no paper 2610.99999'],
    [
      'no name of a paper',
      'obs-diff',
      undefined,
      '"obs-diff" is not a paper (expected an arXiv identifier such as 2404.10445, a DOI, or an address of arXiv or OpenReview)',
    ],
    [
      'a repository',
      'https://github.com/horseee/Diff-Pruning',
      undefined,
      'horseee/Diff-Pruning is a repository; give its paper (arXiv, DOI or OpenReview), or add the repository as a file in content/tools',
    ],
  ])('%s', async ([, what, answer, message]) => {
    const { code, stdout, stderr, written } = await add([what], () => answer);
    expect({ code, stdout, stderr, written }).toEqual({ code: 1, stdout: '', stderr: `${message}\n`, written: [] });
  });

  test('a service that is not there', async () => {
    const services = await localServices(() => undefined);
    await services[Symbol.asyncDispose]();
    expect((await addWith(services, ['2610.01234'])).stderr).toBe('arXiv could not be reached (ECONNREFUSED)\n');
  });

  test.for([[[]], [['2610.01234', '2610.01235']], [['2610.01234', '--bib', 'a.bib']]] as [string[]][])('arguments %j', async ([words]) => {
    const { code, stderr } = await add(words);
    expect(stderr).toMatch(/^[^\n]+ \(usage: npm run add -- WHAT \| --bib FILE \[--yes\]\)\n$/);
    expect(code).toBe(1);
  });
});

describe('BibTeX', () => {
  const one = '@misc{a, title={One: A Method}, author={Lovelace, Ada}, year={2024}, eprint={2404.10001}, archivePrefix={arXiv}}';
  const two = '@inproceedings{b, title={Two}, author={Hopper, Grace and others}, year=2025, url={https://example.org/two}, booktitle={ICLR}}';

  async function addBib(text: string, files: Files = {}) {
    await using folder = await temporaryFolder({ 'refs.bib': text });
    return await add(['--bib', path.join(folder.directory, 'refs.bib')], undefined, files);
  }

  test('of several papers becomes a file each, and asks nobody', async () => {
    const { code, written, text, check: checkAgain, asked } = await addBib(`${one}\n${two}`);
    expect(code).toBe(0);
    expect(written.toSorted()).toEqual(['papers/one.yaml', 'papers/two.yaml']);
    expect(text).toContain('released: "2024-04"\nkey: lovelace2024one\nlinks:\n  arxiv: "2404.10001"\n');
    expect((await checkAgain()).code).toBe(0);
    expect(asked).toEqual([]);
  });

  test('that names a paper twice, or one that is listed, adds it once', async () => {
    const twice = await addBib(`${one}\n${one.replace('{a,', '{c,')}`);
    expect(twice.stdout).toContain('"One: A Method" is already listed in papers/one.yaml.\n');
    expect(twice.written).toEqual(['papers/one.yaml']);
    const again = await addBib(`${one}\n${two}`, { 'papers/x.yaml': paper({ links: '{ arxiv: "2404.10001" }' }) });
    expect(again.written).toEqual(['papers/two.yaml']);
    expect((await again.check()).code).toBe(0);
  });

  test('with a mistake in it is refused whole, each mistake on its line', async () => {
    const { code, stderr, written } = await addBib(`${one}\n@misc{d, author={A B}}\n@misc{e, title={Open`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/refs\.bib is not BibTeX: .*\n.*refs\.bib entry "d" has no title\nNothing was written\.\n$/);
    expect(written).toEqual([]);
  });

  test('of a paper that nobody could find again is refused', async () => {
    const stderr = `"Somewhere": Add released, such as "2025-10".
"Somewhere": Add links: at least one of arxiv, openreview, doi, page, code, project, weights.
Nothing was written.
`;
    expect(await addBib('@misc{d, title={Somewhere}, author={A B}}')).toMatchObject({ code: 1, stderr, written: [] });
  });

  test('that is not there is one line', async () => {
    const { code, stderr } = await add(['--bib', 'nowhere.bib']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'nowhere.bib cannot be read (ENOENT)\n' });
  });
});

test('metadata of a stranger stays text', async () => {
  const hostile = recorded('arxiv-paper.xml')
    .replace(
      /<title>LeanDiT[\s\S]*?<\/title>/,
      `<title>&lt;script&gt;alert(1)&lt;/script&gt; ${'very '.repeat(200)}long\u200b &amp;lt;b&amp;gt; title</title>`,
    )
    .replace('<name>José García</name>', '<name>Evil\n# TODO: injected: yes</name>')
    .replace('Accepted at ICLR 2027', 'x: y\n- z');
  const { code, text, check: checkAgain } = await add(['2610.01234'], () => ({ body: hostile }));
  expect(code).toBe(0);
  const checked = await checkAgain();
  expect(checked.code).toBe(0);
  expect(text).toMatch(/^title: <script>alert\(1\)<\/script> very very/m);
  expect(text).toContain('"Evil # TODO: injected: yes"');
  expect(checked.stdout).not.toContain('injected');
});
