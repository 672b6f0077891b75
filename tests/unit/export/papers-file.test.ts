import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../src/export/files.ts';
import { papersFileSchema, papersJsonSchema, recordFields, type PapersFile } from '../../../src/export/record.ts';
import { small } from '../entries.ts';
import { hostile, real } from './papers.ts';

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
        published(real).papers.every((paper) => name in paper),
        name,
      ).toBe(true);
  }
  expect(fields.find(({ name }) => name === 'labels')?.description).toMatch(/^The names/);
});
