import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { vocabularyNames } from '../../../src/schema/vocabulary.ts';
import { check, paper, temporaryCatalogue, temporaryFolder, type Files } from '../helpers.ts';

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
