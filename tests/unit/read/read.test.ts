import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { small } from '../entries.ts';
import { notes, paper, smallCatalogue, temporaryCatalogue } from '../helpers.ts';

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
