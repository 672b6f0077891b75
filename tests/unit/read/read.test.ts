import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { small } from '../entries.ts';
import { notes, paper, smallCatalogue, temporaryCatalogue, check, temporaryFolder, type Files } from '../helpers.ts';
import { readNotes } from '../../../src/read/yaml.ts';
import { vocabularyNames } from '../../../src/schema/vocabulary.ts';

test('entries come by collection, each sorted by slug, with the place of their file', async () => {
  const { catalogue, problems, files } = await readCatalogue(smallCatalogue);
  expect(problems).toEqual([]);
  expect(files).toBe(10);
  expect(catalogue.papers.map(({ file }) => file)).toEqual(['papers/notes-one.mdx', 'papers/old-one.yaml', 'papers/sparse-one.yaml']);
  expect(catalogue.related.map(({ slug }) => slug)).toEqual(['cache-like', 'snip-like']);
  expect(catalogue.tools.map(({ slug }) => slug)).toEqual(['alpha-lib', 'zeta-lib']);
  expect(catalogue.tutorials.map(({ slug }) => slug)).toEqual(['survey-one']);
  expect(catalogue.comparisons.map(({ slug }) => slug)).toEqual(['sparse-one-table-1']);
  expect(catalogue.guides.map(({ slug }) => slug)).toEqual(['what-it-is']);
});

test('the text below the fields comes with the entry, and only with it', () => {
  const [withBody, without] = small.papers;
  expect(withBody!.body).toBe('It follows <Cite slug="sparse-one" /> and keeps $x_{0}$.');
  expect(without!.body).toBeUndefined();
});

test('dates, patterns and identifiers stay the text that was typed', async () => {
  await using catalogue = await temporaryCatalogue({
    'papers/a.yaml': paper({ released: '2024-04-01', categories: '[semi-structured]', patterns: '[2:4, 1:60]', authors: '[No, On, Yes]' }),
  });
  const { data } = (await readCatalogue(catalogue.directory)).catalogue.papers[0]!;
  expect(data).toMatchObject({ released: '2024-04-01', patterns: ['2:4', '1:60'], authors: ['No', 'On', 'Yes'] });
});

test('a purpose that is not given is efficiency', () => {
  expect(small.papers.map(({ data }) => data.purpose)).toEqual([['unlearning'], ['efficiency'], ['efficiency']]);
});

test('an entry with a problem is left out, and its neighbors stay', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper({ added: 'soon' }), 'papers/b.yaml': paper() });
  const { catalogue: read, problems, files } = await readCatalogue(catalogue.directory);
  expect(read.papers.map(({ slug }) => slug)).toEqual(['b']);
  expect(problems).toHaveLength(1);
  expect(files).toBe(2);
});

test('a file from Windows reads the same', async () => {
  const text = notes('One.\n\nTwo.', { title: 'Same', links: '{ page: https://example.org/a }' });
  await using unix = await temporaryCatalogue({ 'papers/a.mdx': text });
  await using windows = await temporaryCatalogue({ 'papers/a.mdx': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  expect(await readCatalogue(windows.directory)).toEqual(await readCatalogue(unix.directory));
});

test('an empty folder is a catalogue without entries', async () => {
  await using catalogue = await temporaryCatalogue();
  const { catalogue: read, problems, files } = await readCatalogue(catalogue.directory);
  expect([read.papers, read.related, read.tools, read.tutorials, read.guides, problems, files]).toEqual([[], [], [], [], [], [], 0]);
});

test('accents in two forms are one', async () => {
  await using catalogue = await temporaryCatalogue({ 'papers/a.yaml': paper({ authors: '[Jose\u0301 García]' }) });
  expect((await readCatalogue(catalogue.directory)).catalogue.papers[0]!.data.authors).toEqual(['José García']);
});

test('comments that leave something to do are found where they stand, and nothing else', () => {
  const text = [
    '# TODO: first',
    'title: "quoted # TODO: no"',
    '# an ordinary comment',
    'categories:',
    '  # guessed from title and abstract: check',
    '  [structured, # TODO: inside',
    '   unstructured]',
    'summary: >-',
    '  Folded',
    '  # TODO: no',
    'added: "2026-11-25"  # TODO: behind',
    '# TODO: last',
    '',
  ].join('\n');
  expect(readNotes(text)).toEqual([
    { message: 'first', line: 1, column: 1 },
    { message: 'guessed from title and abstract: check', line: 5, column: 3 },
    { message: 'inside', line: 6, column: 16 },
    { message: 'behind', line: 11, column: 22 },
    { message: 'last', line: 12, column: 1 },
  ]);
  expect(readNotes('title: A\n')).toEqual([]);
});

/** What check prints about a catalogue whose vocabularies are these. */
async function printedFor(files: Files): Promise<string[]> {
  await using catalogue = await temporaryCatalogue(files);
  const { code, stderr } = await check(catalogue.directory);
  expect(code).toBe(1);
  return stderr.trimEnd().split('\n').slice(0, -2);
}

test('a spelling that means two terms is named with both', async () => {
  const files = {
    'vocabulary/tasks.yaml':
      'a: { name: First, description: x, aliases: [one] }\nb: { name: Second, description: x, aliases: [two, ONE] }\nc: { name: first, description: x }\n',
  };
  expect(await printedFor(files)).toEqual([
    'vocabulary/tasks.yaml:2:51  b.aliases.1  "ONE" already means a in tasks',
    'vocabulary/tasks.yaml:3:12  c.name  "first" already means a in tasks',
  ]);
});

test('a term is checked like an entry', async () => {
  const files = {
    'vocabulary/tasks.yaml': 'Text_To: { name: x, description: x }\nb: { name: y, descripton: x }\n',
    'vocabulary/metrics.yaml': 'fid: { name: FID, description: x, better: loewr }\n',
    'vocabulary/venues.yaml': 'title: A: b\n',
    'vocabulary/statuses.yaml': '',
  };
  expect(await printedFor(files)).toEqual([
    'vocabulary/metrics.yaml:1:43  fid.better  "loewr" is not one of lower, higher, neither; did you mean lower?',
    'vocabulary/statuses.yaml:1:1  is empty',
    'vocabulary/tasks.yaml:1:1  Text_To  "Text_To" is not a term (lowercase letters, digits and single hyphens)',
    'vocabulary/tasks.yaml:2:1  b.description  Add a description.',
    'vocabulary/tasks.yaml:2:15  b.descripton  is not a known field; did you mean description?',
    'vocabulary/venues.yaml:1:8  is not YAML: nested mappings are not allowed in compact mappings; a value that contains ": " needs quotes',
  ]);
});

test('a term called __proto__ is not lost in silence', async () => {
  expect(await printedFor({ 'vocabulary/tasks.yaml': '__proto__: { name: x, description: x }\n' })).not.toEqual([]);
});

test('a model whose network is no term is named with the nearest', async () => {
  const files = {
    'vocabulary/architectures.yaml': 'u-net: { name: U-Net, description: x }\n',
    'vocabulary/models.yaml': 'ddpm: { name: DDPM, description: x, architecture: unet }\nx: { name: X, description: x, architecture: constructor }\n',
  };
  expect(await printedFor(files)).toEqual([
    'vocabulary/models.yaml:1:51  ddpm.architecture  "unet" is not a term of content/vocabulary/architectures.yaml; did you mean "u-net"?',
    'vocabulary/models.yaml:2:45  x.architecture  "constructor" is not a term of content/vocabulary/architectures.yaml',
  ]);
});

test('a catalogue without vocabularies uses those of the project', async () => {
  await using catalogue = await temporaryFolder({ 'papers/one.yaml': paper({ venue: '{ id: iclr, year: 2024 }' }) });
  const { problems, catalogue: read } = await readCatalogue(catalogue.directory);
  expect(problems).toEqual([]);
  expect(read.papers).toHaveLength(1);
  for (const name of vocabularyNames) expect(Object.keys(read.vocabulary[name]), name).not.toEqual([]);
});

test('a catalogue with vocabularies uses its own alone', async () => {
  await using catalogue = await temporaryFolder({
    'vocabulary/categories.yaml': 'structured: { name: Structured, description: x }\n',
    'papers/one.yaml': paper({ categories: '[structured, unstructured]' }),
  });
  const { problems, catalogue: read } = await readCatalogue(catalogue.directory);
  expect(problems.map(({ path }) => path)).toEqual(['categories.1']);
  expect(read.vocabulary.tasks).toEqual({});
});

test('terms keep the order of their file', async () => {
  await using catalogue = await temporaryFolder({
    'vocabulary/tasks.yaml': 'zeta: { name: Z, description: x }\nalpha: { name: A, description: x }\n',
  });
  const { catalogue: read } = await readCatalogue(catalogue.directory);
  expect(Object.keys(read.vocabulary.tasks)).toEqual(['zeta', 'alpha']);
});
