import { beforeAll, describe, expect, test } from 'vitest';
import { sentence, type Problem } from '../../../../src/read/problem.ts';
import { readCatalogue } from '../../../../src/read/read.ts';
import { checkFile, type NewFile, knownEntries, nameOf, takenSlugs, toDrafts, withSameCode } from '../../../../src/features/contribute/check.ts';
import { readPasted } from '../../../../src/features/contribute/paste.ts';
import { proposeFor } from '../../../../src/features/contribute/form.ts';
import { check, paper, related, temporaryCatalogue, tool, tutorial, type Fields } from '../../helpers.ts';

const listed = {
  'papers/old.yaml': paper({
    title: '"Old: A Paper"',
    name: 'Old',
    key: 'lovelace2024old',
    links: '{ arxiv: "2404.10445", code: "https://github.com/foo/old" }',
    'also-known-as': '[An Earlier Title]',
  }),
  'related/near.yaml': related({ links: '{ doi: 10.1000/near }' }),
  'tools/lib.yaml': tool({ name: 'Lib', links: '{ code: "https://github.com/foo/lib" }' }),
  'tutorials/how.yaml': tutorial({ title: 'How', links: '{ page: "https://example.org/how" }' }),
};

await using folder = await temporaryCatalogue(listed);
const { catalogue } = await readCatalogue(folder.directory);
const { vocabulary } = catalogue;
// As the browser gets them.
const known = JSON.parse(JSON.stringify(knownEntries(catalogue))) as ReturnType<typeof knownEntries>;

const problemsOf = (file: NewFile) => checkFile(file, vocabulary, toDrafts(known)).map((problem) => `${problem.path}: ${sentence(problem)}`);
const ofPaper = (fields: Fields, slug = 'new') => problemsOf({ collection: 'papers', slug, text: paper(fields).replaceAll('SLUG', slug) });

test('a sound file has no problem', () => {
  expect(ofPaper({})).toEqual([]);
  expect(problemsOf({ collection: 'tools', slug: 'new', text: tool().replaceAll('SLUG', 'new') })).toEqual([]);
  expect(problemsOf({ collection: 'tutorials', slug: 'new', text: tutorial().replaceAll('SLUG', 'new') })).toEqual([]);
});

describe('the form says what npm run check says', () => {
  const wrong: Record<string, Fields> = {
    'a field is missing': { title: undefined },
    'an identifier is a number': { links: '{ arxiv: 2404.10450 }' },
    'an address lacks its scheme': { links: '{ code: github.com/a/b }' },
    'a term is unknown': { categories: '[structurd]' },
    'text has an entity': { summary: '"A &amp; B"' },
    'a figure is text': { results: '[{ after: { fid: "4,1" }, source: Table 1 }]' },
    'an entry does not answer': { 'builds-on': '[odl]' },
    'YAML is broken': { title: 'a: b' },
    'a paper is listed': { links: '{ arxiv: "2404.10445" }' },
  };
  const slugs = Object.keys(wrong).map((_, index) => `zz-${index}`);
  let printed: Problem[] = [];

  beforeAll(async () => {
    const files = Object.fromEntries(Object.values(wrong).map((fields, index) => [`papers/${slugs[index]!}.yaml`, paper(fields)]));
    await using list = await temporaryCatalogue({ ...listed, ...files });
    const { stdout } = await check(list.directory, ['--json']);
    printed = (JSON.parse(stdout) as { problems: Problem[] }).problems;
  });

  test.for(Object.entries(wrong).map(([what, fields], index) => ({ what, fields, slug: slugs[index]! })))('where $what', ({ fields, slug }) => {
    // A published entry has no lines, and is named from the root of the project.
    const comparable = ({ path, message, mend, line, column }: Problem) => [path, message.replace(/content\/|:\d+:\d+/g, ''), mend, line, column];
    const expected = printed.filter(({ file }) => file === `papers/${slug}.yaml`);
    expect(expected.length).toBeGreaterThan(0);
    const text = paper(fields).replaceAll('SLUG', slug);
    expect(checkFile({ collection: 'papers', slug, text }, vocabulary, toDrafts(known)).map(comparable)).toEqual(expected.map(comparable));
  });
});

describe('what is listed already is found', () => {
  test.for<[Fields, string]>([
    [{ links: '{ arxiv: "2404.10445" }' }, 'links.arxiv: has the same arXiv identifier as content/papers/old.yaml; each work has one entry'],
    [{ links: '{ doi: 10.1000/NEAR }' }, 'links.doi: has the same DOI as content/related/near.yaml; each work has one entry'],
    [{ title: '"OLD – a paper"' }, 'title: has the same title as content/papers/old.yaml; each work has one entry'],
    [{ title: 'An earlier title' }, 'title: has the same title as content/papers/old.yaml; each work has one entry'],
    [{ key: 'Lovelace2024Old' }, 'key: has the same BibTeX key as content/papers/old.yaml; each work has one entry'],
  ])('%j', ([fields, problem]) => {
    expect(ofPaper(fields)).toEqual([problem]);
  });

  test('by its slug, which papers share with related work alone', () => {
    expect(ofPaper({ title: 'New' }, 'near')).toEqual([': has the same slug as content/related/near.yaml']);
    expect(ofPaper({}, 'lib')).toEqual([]);
    expect([...takenSlugs(known, 'papers')].toSorted()).toEqual(['near', 'old']);
    expect([...takenSlugs(known, 'tools')]).toEqual(['lib']);
  });

  test('by its address, for tools and tutorials', () => {
    const text = tool({ links: '{ code: "https://www.github.com/Foo/Lib.git?tab=readme-ov-file" }' }).replaceAll('SLUG', 'new');
    expect(problemsOf({ collection: 'tools', slug: 'new', text })).toEqual([
      'links.code: has the same address as content/tools/lib.yaml; each work has one entry',
    ]);
  });

  test('and the same code is worth a word', () => {
    expect(withSameCode('https://github.com/Foo/Old/', known).map(nameOf)).toEqual(['Old']);
    expect(withSameCode('https://github.com/foo/lib', known)).toEqual([]);
    expect(withSameCode(undefined, known)).toEqual([]);
  });
});

test('a name that no file may have', () => {
  const links = '{ page: https://example.org/new }';
  expect(ofPaper({}, '')).toEqual(['slug: Add a name for the file: lowercase letters, digits and single hyphens.']);
  expect(ofPaper({ links }, 'My Paper')).toEqual(['slug: is not named in lowercase letters, digits and single hyphens; did you mean my-paper?']);
  expect(ofPaper({ links }, '../x')).toEqual(['slug: is not named in lowercase letters, digits and single hyphens; did you mean x?']);
});

describe('what the form proposes', () => {
  const today = '2026-11-25';
  const fields = { title: 'Old: Another', authors: ['Ada Lovelace'], released: '2024-04' };

  test('is free', () => {
    expect(proposeFor('papers', fields, vocabulary, known, today)).toEqual({ slug: 'old-2', fields: { added: today, key: 'lovelace2024old2' } });
    expect(proposeFor('tools', { name: 'Lib' }, vocabulary, known, today)).toEqual({ slug: 'lib-2', fields: { added: today } });
    expect(proposeFor('tutorials', { title: 'How' }, vocabulary, known, today)).toEqual({ slug: 'how-2', fields: { added: today } });
  });

  test('is no key without author and year, and no name without a title', () => {
    expect(proposeFor('papers', { title: 'Foo' }, vocabulary, known, today)).toEqual({ slug: 'foo', fields: { added: today, key: undefined } });
    expect(proposeFor('papers', {}, vocabulary, known, today)).toEqual({ slug: '', fields: { added: today } });
  });
});

describe('what a pasted text says', () => {
  test.for([
    ['2404.10450v2', 'papers', { links: { arxiv: '2404.10450' }, released: '2024-04' }],
    ['https://github.com/foo/bar/tree/main', 'tools', { links: { code: 'https://github.com/foo/bar' }, name: 'bar' }],
    ['https://example.org/x', 'tools', { links: { home: 'https://example.org/x' } }],
    ['https://example.org/x', 'tutorials', { links: { page: 'https://example.org/x' } }],
  ] as const)('%j, of %s', async ([text, kind, stated]) => {
    expect(await readPasted(text, kind, vocabulary)).toEqual({ stated, guessed: {} });
  });

  test('of several BibTeX entries the first counts, and it is said', async () => {
    const { stated, problem } = await readPasted('@misc{a, title={One}}\n@misc{b, title={Two}}', 'papers', vocabulary);
    expect(stated).toEqual({ title: 'One' });
    expect(problem).toBe('Only the first of 2 entries was taken.');
  });

  test.for(['@article{', '@article{a, author={x}}', 'javascript:alert(1)', 'hello', 'https://'])('%j cannot be read', async (text) => {
    const { stated, problem } = await readPasted(text, 'papers', vocabulary);
    expect(stated).toEqual({});
    expect(problem).toMatch(/^This .*\.$/);
  });
});
