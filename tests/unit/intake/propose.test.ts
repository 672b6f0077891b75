import { expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { draftOf } from '../../../src/intake/draft.ts';
import { NO_SUMMARY, proposePaper } from '../../../src/intake/propose.ts';
import { paperSchema } from '../../../src/schema/paper.ts';

const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
const around = { vocabulary, slugs: new Set(['sparsedm']), keys: new Set<string>(), today: '2026-11-25' };
const known = {
  title: 'LeanDiT: Structured Pruning of Diffusion Transformers',
  authors: ['Ada Lovelace'],
  released: '2026-10',
  links: { arxiv: '2610.01234' },
};

test('what title and abstract say is proposed, and marked as guessed', () => {
  const { slug, draft } = proposePaper(
    { ...draftOf(known), abstract: 'We prune SDXL without training. Our training-free method makes images faster.' },
    around,
  );
  expect(slug).toBe('leandit');
  expect(draft.fields).toEqual({
    ...known,
    name: 'LeanDiT',
    key: 'lovelace2026leandit',
    categories: ['structured'],
    architectures: ['dit'],
    models: ['sdxl'],
    training: 'training-free',
    summary: NO_SUMMARY,
    added: '2026-11-25',
  });
  const from = 'title and abstract';
  expect(draft.guessed).toEqual({ name: 'title', categories: from, architectures: from, models: from, training: from });
  expect(Object.keys(draft.todo).toSorted()).toEqual(['criterion', 'removes', 'results', 'summary']);
});

test('what is known stays, and is not guessed', () => {
  const fields = {
    ...known,
    name: 'Lean',
    key: 'x',
    categories: ['unstructured'],
    summary: 'It prunes.',
    added: '2026-01-01',
    removes: ['weight'],
    criterion: ['magnitude'],
    results: [],
  };
  const { slug, draft } = proposePaper(draftOf(fields), around);
  expect(slug).toBe('lean');
  expect(draft.fields).toEqual({ ...fields, architectures: ['dit'] });
  expect(draft.guessed).toEqual({ architectures: 'title' });
  expect(draft.todo).toEqual({});
});

test('a paper of which next to nothing is known is a valid entry that says what is missing', () => {
  const { draft } = proposePaper(draftOf({ title: 'On Things', released: '2026', links: { page: 'https://example.org/a' } }), around);
  expect(paperSchema(vocabulary).safeParse(draft.fields).success).toBe(true);
  expect(draft.fields).toMatchObject({ authors: ['Unknown'], categories: ['structured'], key: 'anon2026things' });
  expect(draft.todo).toHaveProperty('authors');
  expect(draft.todo.categories).toContain('unstructured, structured, semi-structured');
});

test('another entry keeps its slug and its BibTeX key', () => {
  expect(proposePaper(draftOf({ ...known, title: 'SparseDM: Again' }), around).slug).toBe('sparsedm-2');
  const keys = new Set(['lovelace2026leandit']);
  expect(proposePaper(draftOf(known), { ...around, keys }).draft.fields.key).toBe('lovelace2026leandit-2');
});
