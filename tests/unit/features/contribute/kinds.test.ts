import { describe, expect, test } from 'vitest';
import { controlOf, isKind, kindNames, kinds } from '../../../../src/features/contribute/kinds.ts';
import { entryJsonSchema } from '../../../../src/schema/json-schema.ts';
import { readCatalogue } from '../../../../src/read/read.ts';
import { smallCatalogue } from '../../helpers.ts';

const { catalogue } = await readCatalogue(smallCatalogue);
const schemaOf = (name: (typeof kindNames)[number]) => entryJsonSchema(name, catalogue.vocabulary, 'https://example.org/schema.json');

describe.for(kindNames)('the form for %s', (name) => {
  const asked = kinds[name].sections.flatMap(({ fields }): readonly string[] => fields);

  test('asks for every field of the schema, each once', () => {
    // The metrics of a comparison table are the columns of its rows.
    const fields = name === 'comparisons' ? [...asked, 'metrics'] : asked;
    expect(fields.toSorted()).toEqual(Object.keys(schemaOf(name).properties!).toSorted());
  });

  test('folds away no field that is required, but the day, which it fills in', () => {
    const folded = kinds[name].sections.flatMap((section): readonly string[] => ('folded' in section ? section.fields : []));
    expect(schemaOf(name).required!.filter((field) => folded.includes(field))).toEqual(['added']);
  });
});

test('what is no kind is told apart', () => {
  expect(['papers', 'guides', '', 7, undefined].map(isKind)).toEqual([true, false, false, false, false]);
});

test('each field gets the control that its schema asks for', () => {
  const { properties } = schemaOf('papers');
  const result = properties!['results']!.items!.properties!;
  const controls = {
    title: properties!['title'],
    name: properties!['name'],
    authors: properties!['authors'],
    released: properties!['released'],
    venue: properties!['venue'],
    year: properties!['venue']!.properties!['year'],
    weights: properties!['links']!.properties!['weights'],
    code: properties!['links']!.properties!['code'],
    categories: properties!['categories'],
    training: properties!['training'],
    summary: properties!['summary'],
    results: properties!['results'],
    after: result['after'],
    rows: schemaOf('comparisons').properties!['rows'],
    model: result['model'],
  };
  expect(Object.fromEntries(Object.entries(controls).map(([field, schema]) => [field, controlOf(schema!)]))).toEqual({
    title: 'paragraph',
    name: 'line',
    authors: 'list',
    released: 'line',
    venue: 'group',
    year: 'number',
    weights: 'list',
    code: 'line',
    categories: 'terms',
    training: 'term',
    summary: 'paragraph',
    results: 'rows',
    after: 'figures',
    rows: 'table',
    model: 'term',
  });
});
