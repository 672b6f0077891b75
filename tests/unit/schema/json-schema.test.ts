import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/read/yaml.ts';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { collectionNames, collections, type CollectionName } from '../../../src/schema/collections.ts';
import { entryJsonSchema, vocabularyJsonSchema, type JsonSchema, schemaPath, vocabularySchemaPath } from '../../../src/schema/json-schema.ts';
import { vocabularyNames } from '../../../src/schema/vocabulary.ts';
import { site } from '../../../src/site.ts';
import { paper, projectRoot, tool, tutorial } from '../helpers.ts';

const { catalogue } = await readCatalogue(ownCatalogue);
const { vocabulary } = catalogue;
const idOf = (name: string) => `https://example.org/schema/${name}.json`;

// `enumDescriptions` is a word of editors, `x-vocabulary` one of ours; any other unknown one is an error.
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
ajv.addVocabulary(['enumDescriptions', 'x-vocabulary']);
const schemas = Object.fromEntries(collectionNames.map((name) => [name, entryJsonSchema(name, vocabulary, idOf(name))]));
const validators = new Map<string, ValidateFunction>(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** Every problem that the published schema of a collection finds in fields. */
function problems(collection: CollectionName, fields: unknown): string[] {
  const validator = validators.get(collection)!;
  return validator(fields) ? [] : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const filesOf = (folder: string) => readdirSync(path.join(ownCatalogue, folder)).map((file) => path.join(folder, file));
function fieldsOf(file: string): unknown {
  const text = readFileSync(path.join(ownCatalogue, file), 'utf8');
  return parse(file.endsWith('.mdx') ? splitFrontMatter(text)!.fields : text);
}

describe.for(collectionNames)('the JSON Schema of %s', (name) => {
  test('takes every entry of the list', () => {
    const files = filesOf(name);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => problems(name, fieldsOf(file)).map((problem) => `${file}${problem}`))).toEqual([]);
  });

  test('is itself valid, and says its draft, address and title', () => {
    expect(ajv.validateSchema(schemas[name]!)).toBe(true);
    expect(schemas[name]).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: idOf(name) });
    expect(schemas[name]!.title).toMatch(/^[A-Z]/);
  });

  test('describes every field, and every term', () => {
    const undescribed: string[] = [];
    const visit = (schema: JsonSchema, at: string): void => {
      for (const [field, value] of Object.entries(schema.properties ?? {})) {
        if (value.description === undefined) undescribed.push(`${at}${field}`);
        visit(value, `${at}${field}.`);
      }
      if (schema.enum !== undefined && schema.enumDescriptions?.length !== schema.enum.length) undescribed.push(`${at} terms`);
      for (const part of [schema.items ?? [], schema.anyOf ?? []].flat()) visit(part, at);
    };
    visit(schemas[name]!, '');
    expect(undescribed).toEqual([]);
  });
});

test.for(vocabularyNames)('the JSON Schema of the vocabulary of %s takes its file, and no unknown field', (name) => {
  const validator = ajv.compile(vocabularyJsonSchema(name, idOf(`vocabulary/${name}`)));
  const terms = fieldsOf(`vocabulary/${name}.yaml`) as Record<string, object>;
  expect(validator(terms), JSON.stringify(validator.errors)).toBe(true);
  const [id, term] = Object.entries(terms)[0]!;
  expect(validator({ [id]: { ...term, nmae: 'x' } })).toBe(false);
});

describe('what an editor underlines', () => {
  const bad: readonly [what: string, collection: CollectionName, text: string, problem: RegExp][] = [
    ['a field that is missing', 'papers', paper({ title: undefined }), /must have required property 'title'/],
    ['a field that no entry has', 'papers', paper({ titel: 'x' }), /must NOT have additional properties/],
    ['an arXiv identifier that became a number', 'papers', paper({ links: '{ arxiv: 2404.10450 }' }), /\/links\/arxiv must be string/],
    [
      'an address for an identifier',
      'papers',
      paper({ links: '{ arxiv: "https://arxiv.org/abs/2404.10445" }' }),
      /\/links\/arxiv must match pattern/,
    ],
    ['no link', 'papers', paper({ links: '{}' }), /\/links must NOT have fewer than 1 properties/],
    ['an address without a scheme', 'papers', paper({ links: '{ code: github.com/a/b }' }), /\/links\/code must match pattern/],
    ['a script for an address', 'papers', paper({ links: '{ code: "javascript:alert(1)" }' }), /\/links\/code must match pattern/],
    ['an unknown term', 'papers', paper({ categories: '[structural]' }), /\/categories\/0 must be equal to one of the allowed values/],
    ['a term twice', 'papers', paper({ tasks: '[text-to-image, text-to-image]' }), /\/tasks must NOT have duplicate items/],
    ['a text for a list', 'papers', paper({ authors: 'Ada Lovelace' }), /\/authors must be array/],
    ['a date with slashes', 'papers', paper({ released: '2024/04' }), /\/released must match pattern/],
    ['a summary that is too long', 'papers', paper({ summary: 'x'.repeat(401) }), /\/summary must NOT have more than 400 characters/],
    ['a pattern on a structured paper', 'papers', paper({ patterns: '["2:4"]' }), /\/categories must contain at least 1 valid item/],
    [
      'an unknown metric',
      'papers',
      paper({ results: '[{ after: { fit: 1 }, source: Table 1 }]' }),
      /\/results\/0\/after must NOT have additional properties/,
    ],
    [
      'a figure that is text',
      'papers',
      paper({ results: '[{ after: { fid: "4.1" }, source: Table 1 }]' }),
      /\/results\/0\/after\/fid must be number/,
    ],
    ['figures without a source', 'papers', paper({ results: '[{ after: { fid: 4.1 } }]' }), /must have required property 'source'/],
    ['a venue without a year', 'papers', paper({ venue: '{ id: iclr }' }), /\/venue must have required property 'year'/],
    ['an unknown kind of tool', 'tools', tool({ kind: 'gadget' }), /\/kind must be equal/],
    ['a tutorial without a title', 'tutorials', tutorial({ title: undefined }), /must have required property 'title'/],
  ];

  test.for(bad)('%s', ([, collection, text, problem]) => {
    expect(problems(collection, parse(text)).join('\n')).toMatch(problem);
  });

  test('and nothing where it is right', () => {
    expect([...problems('papers', parse(paper())), ...problems('tools', parse(tool())), ...problems('tutorials', parse(tutorial()))]).toEqual([]);
  });
});

test('VS Code is told which schema belongs to which files', () => {
  const settings = JSON.parse(readFileSync(path.join(projectRoot, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Record<string, string> };
  const published = (place: string) => site.home.replace(/\/$/, '') + place;
  // What an editor of YAML reads: not the fields of an .mdx file.
  const inYaml = collectionNames.filter((name) => (collections[name].endings as readonly string[]).includes('.yaml'));
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries([
      ...inYaml.map((name) => [published(schemaPath(name)), `content/${name}/*.yaml`]),
      ...vocabularyNames.map((name) => [published(vocabularySchemaPath(name)), `content/vocabulary/${name}.yaml`]),
    ]),
  );
});
