import { expect, it, describe } from 'vitest';
import { toRecord, papersFileSchema, papersJsonSchema, recordFields, type PapersFile } from '../../../src/export/record.ts';
import { paper, real, hostile } from './papers.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { dataFiles } from '../../../src/export/files.ts';
import { small } from '../entries.ts';

it('has the fields of the entry and what follows from them', () => {
  const record = toRecord(paper({ models: ['sdxl'], venue: { id: 'iclr', year: 2025 } }), real);
  expect(record).toMatchObject({
    slug: 'some-one',
    title: 'A Title',
    published: 'ICLR 2025',
    key: 'lovelace2024someone',
    models: ['sdxl'],
    labels: { authors: ['Ada Lovelace'], models: ['SDXL'], categories: ['Structured'], tasks: [] },
  });
  expect(record.page).toMatch(/^https:\/\/.+\/papers\/some-one\/$/);
});

it('names nobody where no source does', () => {
  expect(toRecord(paper({ authors: ['Unknown'] }), real).labels.authors).toEqual([]);
});

const published = (catalogue: typeof real) => JSON.parse(dataFiles.find(({ name }) => name === 'papers.json')!.toText(catalogue)) as PapersFile;

describe.each([
  ['the list', real],
  ['a small list', small],
  ['a list of hostile text', hostile],
] as const)('the JSON of %s', (_label, catalogue) => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, keywords: ['enumDescriptions', 'x-vocabulary'] });
  const schema = papersJsonSchema(catalogue.vocabulary);
  const validate = ajv.compile(schema);

  it('is valid against the JSON Schema beside it', () => {
    const file = published(catalogue);
    validate(file);
    expect(validate.errors).toBeNull();
    expect(file.papers).toHaveLength(catalogue.papers.length);
    expect(file.$schema).toBe(schema.$id);
  });

  it('gives each paper in the form that its own file has', () => {
    const validatePaper = ajv.compile({ $ref: `${schema.$id}#/$defs/paper` });
    for (const paper of published(catalogue).papers) expect(validatePaper(paper), paper.slug).toBe(true);
  });

  it('satisfies the definition that the schema is made from', () => {
    expect(papersFileSchema(catalogue.vocabulary).safeParse(published(catalogue)).success).toBe(true);
  });
});

it('refuses what is not such a file', () => {
  const validate = new Ajv2020({ strictTypes: false, keywords: ['enumDescriptions', 'x-vocabulary'] }).compile(papersJsonSchema(real.vocabulary));
  const file = published(real);
  expect(validate({ ...file, version: 2 })).toBe(false);
  expect(validate({ ...file, papers: [{ ...file.papers[0], page: undefined, slug: 7 }] })).toBe(false);
  expect(validate({ ...file, papers: [{ ...file.papers[0], unknown: 1 }] })).toBe(false);
});

it('lists every field that a published paper has, and says which are always there', () => {
  const fields = recordFields(real.vocabulary);
  const present = new Set(published(real).papers.flatMap((paper) => Object.keys(paper)));
  const names = fields.map(({ name }) => name);
  expect([...present].filter((name) => !names.includes(name))).toEqual([]);
  for (const { name, isRequired } of fields) {
    if (isRequired)
      expect(
        published(real).papers.filter((paper) => !(name in paper)),
        name,
      ).toEqual([]);
  }
  expect(fields.find(({ name }) => name === 'labels')?.description).toMatch(/^The names/);
});
