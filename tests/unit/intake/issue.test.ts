import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { readYaml } from '../../../src/read/yaml.ts';
import { entryFile } from '../../../src/intake/draft.ts';
import { issueFormSchema, readAnswers, findListedResource, toolDraft, tutorialDraft, readSuggestion } from '../../../src/intake/suggestion.ts';
import { toolSchema, tutorialSchema } from '../../../src/schema/collections.ts';
import { projectRoot } from '../helpers.ts';
import { recorded } from './service.ts';

const { tools, vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
const form = issueFormSchema.parse(parse(readFileSync(path.join(projectRoot, '.github/ISSUE_TEMPLATE/paper.yml'), 'utf8')));
const suggest = (body: string) => readSuggestion(readAnswers(body, form), vocabulary);

/** An issue with these answers, as GitHub writes it; what is not answered has no response. */
const issue = (answers: Readonly<Record<string, string>>) =>
  form.body.map(({ id = '', attributes: { label } }) => `### ${label}\n\n${answers[id] ?? '_No response_'}`).join('\n\n');

test('the answers to every question of the form are found', () => {
  expect(suggest(recorded('issue-paper.md'))).toEqual({
    kind: 'papers',
    publications: [{ kind: 'arxiv', id: '2610.01234' }],
    page: 'https://arxiv.org/abs/2610.01234',
    title: undefined,
    categories: ['structured', 'semi-structured'],
    code: 'https://github.com/example/lean-dit-code',
    summary: 'Removes whole blocks of a diffusion transformer by a score. No training follows: $x$ & done.',
    notes: 'Table 2 gives FID 5.1. Link or identifier https://evil.example/',
  });
});

test('no response is no answer', () => {
  expect(suggest(issue({ link: '2404.10445' }))).toEqual({ kind: 'papers', publications: [{ kind: 'arxiv', id: '2404.10445' }] });
});

test('the kinds of pruning of the form are those of the list', () => {
  const boxes = '- [x] Unstructured\n- [x] Structured\n- [x] Semi-structured (N:M)\n- [x] Not sure';
  expect(suggest(issue({ categories: boxes })).categories).toEqual(Object.keys(vocabulary.categories));
});

test('several papers in one answer are found, each once', () => {
  const { publications } = suggest(
    issue({ link: '2404.10445, https://arxiv.org/abs/2404.10446 [again](https://arxiv.org/pdf/2404.10445v2) 10.1000/182' }),
  );
  expect(publications.map(({ id }) => id)).toEqual(['2404.10445', '2404.10446', '10.1000/182']);
});

test.for(['>', '> ', '1. ', '- ', '[', '*a_', '`', '<', '  - a\n', '> - '])('200 kB of %j in an answer are read in the time of a test', (part) => {
  const { page, notes } = suggest(issue({ link: `https://example.org/a\n\n${part.repeat(200_000 / part.length)}`, notes: 'Table 2' }));
  expect({ page, notes }).toEqual({ page: 'https://example.org/a', notes: 'Table 2' });
});

test('what was not made with the form has no answers', () => {
  expect(readAnswers('### Something else\n\ntext', form).size).toBe(0);
  expect(readAnswers('', form).size).toBe(0);
});

test('a suggested tool is a valid entry that says what is missing', () => {
  const suggestion = suggest(issue({ kind: 'Tool', link: 'https://github.com/example/pruner', categories: '- [x] Structured', notes: 'MIT' }));
  expect(suggestion.kind).toBe('tools');
  const draft = toolDraft(suggestion, vocabulary, '2026-11-25');
  expect(toolSchema(vocabulary).parse(draft.fields)).toMatchObject({
    name: 'pruner',
    links: { code: 'https://github.com/example/pruner' },
    supports: ['structured'],
  });
  expect(entryFile('tools', draft)).toContain('# TODO: license: its SPDX identifier; the issue says: MIT\n');
});

test('a suggested tutorial is a valid entry that says what is missing', () => {
  const suggestion = suggest(issue({ kind: 'Tutorial', title: 'A Talk', link: 'https://example.org/talk', summary: 'Explains N:M.' }));
  const draft = tutorialDraft(suggestion, vocabulary, '2026-11-25');
  expect(tutorialSchema(vocabulary).parse(draft.fields)).toMatchObject({
    title: 'A Talk',
    links: { page: 'https://example.org/talk' },
    summary: 'Explains N:M.',
  });
});

test('a tool that is listed is found by name or address', () => {
  const [tool] = tools;
  expect(findListedResource({ name: tool!.data.name.toUpperCase() }, tools)?.slug).toBe(tool!.slug);
  expect(findListedResource({ links: { code: `${tool!.data.links.code}.git` } }, tools)?.slug).toBe(tool!.slug);
  expect(findListedResource({ name: 'Unheard-of' }, tools)).toBeUndefined();
});

test('whatever a stranger writes becomes text: the file is sound, and nothing in it is more than a value', () => {
  const parts = fc.constantFrom(
    ...['### Summary\n\n', '### Code\n', '\n\n', '<script>', '`', '```\n', '- [x] Structured\n'],
    ...['[a](javascript:alert(1))', 'https://a.example/b', '# TODO: x', '\u0000', '\u202e', ': '],
    ...['{', '*', '&#x0;', '| a | b |\n|-|-|\n', '@user', '#12', '$(rm)'],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), fc.array(parts, { maxLength: 12 }), (title, summary) => {
      const suggestion = suggest(
        issue({ kind: 'Tool', title: `T ${title.join('')}`, link: 'https://example.org/x', summary: `S ${summary.join('')}` }),
      );
      const draft = toolDraft(suggestion, vocabulary, '2026-11-25');
      expect(toolSchema(vocabulary).safeParse(draft.fields).error).toBeUndefined();
      const { mistakes, yaml } = readYaml(entryFile('tools', draft));
      expect(mistakes).toEqual([]);
      expect(yaml?.value).toEqual(draft.fields);
    }),
  );
});
