import path from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { bodyComponents, readBody } from '../../../src/read/body.ts';
import { decode, splitFrontMatter, readYaml } from '../../../src/read/yaml.ts';
import { validate } from '../../../src/read/explain.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { collectionNames, collections } from '../../../src/schema/collections.ts';
import { vocabularyNames } from '../../../src/schema/vocabulary.ts';
import { terminalReport } from '../../../src/report.ts';
import { paper, smallCatalogue, temporaryCatalogue } from '../helpers.ts';
import { textOf } from '../arbitrary.ts';

const { vocabulary } = (await readCatalogue(smallCatalogue)).catalogue;
const schemas = collectionNames.map((name) => collections[name].schema(vocabulary));

const yamlText = textOf(
  'title authors links results after fid venue year patterns purpose __proto__ constructor << ' +
    ': \n \t { } [ ] " \' \\ | > >- # ---\n ...\n *a ~ null true 1 2404.10450 .inf .nan 0x1F 2024-01-01 é \u0000 \uFEFF',
  [
    ...[': ', '\n  ', '\n- ', '- ', '  ', ' ', ', ', '? ', ' #', '%YAML 1.1\n', '&a ', '!t '],
    ...['!!str ', '!!set ', '!!omap ', '!!binary ', '!!timestamp ', '!!float '],
  ],
);

const bodyText = textOf(
  '< > / </ /> { } ` ``` $ $$ * ** _ ~~ [ ] ( ) ! ![ # | \n \n\n \t \\ : --- === &amp; " = [^1] import export Cite Note slug ' +
    'script https:// www. a.b @ javascript: 0.5 2:4 <Note> </Note> <!-- --> \u0000',
  ['> ', '- ', '1. ', '| - |', '    ', ' ', '[^1]: ', '[a]: ', ' a', '<Cite slug="a" />'],
);

const texts = { letters: fc.string({ unit: 'binary', maxLength: 200 }), yaml: yamlText, body: bodyText, changed: changedPaper() };

/** A valid paper in which some stretch was replaced. */
function changedPaper() {
  const valid = paper({ venue: '{ id: iclr, year: 2024 }', results: '[{ after: { fid: 4 }, source: Table 1 }]' });
  return fc
    .tuple(fc.nat(valid.length), fc.nat(10), fc.oneof(yamlText, fc.string({ unit: 'binary', maxLength: 5 })))
    .map(([start, length, text]) => valid.slice(0, start) + text + valid.slice(start + length));
}

const isPosition = ({ line, column }: { line: number; column: number }) =>
  Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1;

describe('whatever a file holds', () => {
  test('its bytes are a text, or the place of the first that is none is named', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decode(bytes);
        if ('text' in decoded) expect(decoded.text).not.toContain('\r');
        else expect(isPosition(decoded)).toBe(true);
      }),
    );
  });

  test('a text survives being written and read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const expected = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
        expect(decode(new TextEncoder().encode(text))).toEqual({ text: expected });
      }),
    );
  });

  test.for(Object.entries(texts))('its fields are read or refused with a sentence and a place: %s', ([, arbitrary]) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const { mistakes, yaml } = readYaml(text);
        const lines = text.split('\n').length;
        for (const mistake of mistakes) {
          expect(isPosition(mistake)).toBe(true);
          expect(mistake.line).toBeLessThanOrEqual(lines);
          expect(mistake.message).not.toBe('');
        }
        expect(yaml !== undefined || mistakes.length > 0).toBe(true);
        if (yaml === undefined) return;
        for (const schema of schemas) {
          const { data, problems } = validate(schema, yaml);
          expect(data !== undefined || problems.length > 0).toBe(true);
          for (const problem of problems) {
            expect(isPosition(problem)).toBe(true);
            expect(problem.line).toBeLessThanOrEqual(lines);
            expect(problem.message).not.toContain('undefined');
          }
        }
      }),
    );
  });

  test.for(Object.entries(texts))('its body is read or refused with a sentence and a place: %s', ([, arbitrary]) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const { mistakes, cites } = readBody(text);
        for (const place of [...mistakes, ...cites]) expect(isPosition(place)).toBe(true);
      }),
    );
  });

  test('fields and body keep the lines of the file', () => {
    const parts = textOf('---\n --- \n text\n', ['--- \n', 'a: 1\n', ' '], { maxLength: 10 });
    fc.assert(
      fc.property(parts, (text) => {
        const split = splitFrontMatter(text);
        if (split === undefined) return;
        const lines = text.split('\n');
        split.fields.split('\n').forEach((line, index) => line !== '' && expect(line).toBe(lines[index]));
        split.body.split('\n').forEach((line, index) => line !== '' && expect(line).toBe(lines[index]));
      }),
    );
  });
});

describe('a catalogue of files that hold anything', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    ...Object.values(texts).map((arbitrary) => arbitrary.map((text) => new TextEncoder().encode(text))),
    fc.tuple(changedPaper(), bodyText).map(([fields, body]) => new TextEncoder().encode(`---\n${fields}---\n${body}\n`)),
  );

  /** Every one of these files is read as an entry, or a line says what is wrong with it. */
  async function expectNoSilence(names: readonly string[]): Promise<void> {
    const contents = fc.sample(anything, { numRuns: names.length, seed: 1 });
    await using catalogue = await temporaryCatalogue(Object.fromEntries(names.map((name, index) => [name, contents[index]!])));
    const { catalogue: read, problems } = await readCatalogue(catalogue.directory);
    const shown = new Set(problems.map(({ file }) => path.relative(catalogue.directory, file)));
    const entries = collectionNames.flatMap((name) => read[name].map(({ file }) => file));
    expect(names.filter((name) => !entries.includes(name) && !shown.has(name) && !name.startsWith('vocabulary/'))).toEqual([]);
    expect(terminalReport(problems).split('\n')).toHaveLength(problems.length);
  }

  test('entries of every collection', async () => {
    const names = collectionNames.flatMap((name) => collections[name].endings.map((ending) => `${name}/file%${ending}`));
    await expectNoSilence(names.flatMap((name) => Array.from({ length: 60 }, (_, index) => name.replace('%', `-${index}`))));
  });

  test('vocabularies', async () => {
    for (let round = 0; round < 5; round++) {
      await expectNoSilence(vocabularyNames.slice(round * 3).map((name) => `vocabulary/${name}.yaml`));
    }
  });
});

describe('a body without mistakes', () => {
  const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkMdx);
  const safe = (text: string) => {
    visit(mdx.parse(text), (node) => {
      expect(node.type).not.toMatch(/^mdx(?:jsEsm|FlowExpression|TextExpression)$/);
      expect(node.type).not.toBe('image');
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        expect(Object.keys(bodyComponents)).toContain(node.name);
        for (const { type, value } of node.attributes) {
          expect(type).toBe('mdxJsxAttribute');
          expect(typeof value).not.toBe('object');
        }
      }
      if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:|\/(?!\/)|#)/i);
    });
  };

  test('builds, and runs no code', () => {
    fc.assert(
      fc.property(bodyText, (text) => {
        if (readBody(text).mistakes.length === 0) safe(text);
      }),
    );
  });

  test('runs no code, however it is dressed', () => {
    const before = ['', 'Text.\n\n', '# Title\n', '> Text.\n\n', '- Text.\n\n', '[^1]: Text.\n\n', '<Note>\n', '<Note>\n\n', '<Note>\n\nText.\n\n'];
    const code = ['export let a = b', 'import "a"', 'import a from "a"', 'export {}', 'export default a', 'export  '];
    const after = ['', '\n', '\n-\n1', '\n=\n1', '\n---', '\n| - |', '\n  .b', '\n\nText.'];
    for (const [start, middle, end] of before.flatMap((start) => code.flatMap((middle) => after.map((end) => [start, middle, end] as const)))) {
      const text = `${start}${middle}${end}${start.startsWith('<Note>') ? '\n\n</Note>' : ''}`;
      if (readBody(text).mistakes.length === 0) safe(text);
    }
  });
});
