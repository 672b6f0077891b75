import { expect, test } from 'vitest';
import { confirm } from '../../../scripts/lib/additions.ts';
import { draftOf } from '../../../src/intake/draft.ts';
import { proposePaper } from '../../../src/intake/propose.ts';
import { small } from '../entries.ts';

const around = { vocabulary: small.vocabulary, slugs: new Set(['taken']), keys: new Set<string>(), today: '2026-11-25' };
const proposal = proposePaper(
  draftOf({ title: 'Lean: A Method', authors: ['Ada Lovelace'], released: '2026', links: { arxiv: '2610.01234' } }),
  around,
);

/** Somebody who answers so, and then takes what is proposed. */
function somebody(...answers: string[]) {
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  return { questions, ask };
}

test('empty answers take what is proposed, and the kind of pruning is then no guess any more', async () => {
  const { questions, ask } = somebody();
  const { slug, draft } = await confirm(proposal, around, ask);
  expect(questions).toEqual([
    'Lean: A Method\nSlug, permanent [lean]: ',
    expect.stringMatching(/^Kind of pruning, of .*structured.* \[structured\]: $/),
  ]);
  expect(slug).toBe('lean');
  expect(draft.fields).toEqual(proposal.draft.fields);
  expect(proposal.draft.todo).toHaveProperty('categories');
  expect(draft.todo).not.toHaveProperty('categories');
  expect(draft.guessed).not.toHaveProperty('categories');
});

test('another slug is another key as well', async () => {
  const { draft, slug } = await confirm(proposal, around, somebody('leaner', 'unstructured, structured').ask);
  expect(slug).toBe('leaner');
  expect(draft.fields).toMatchObject({ key: 'lovelace2026leaner', categories: ['unstructured', 'structured'] });
});

test('what cannot be is said, and asked again', async () => {
  const { questions, ask } = somebody('Lean DiT', 'taken', 'lean-dit', 'structred', 'structured');
  expect((await confirm(proposal, around, ask)).slug).toBe('lean-dit');
  expect(questions.slice(1, 3)).toEqual([
    '"Lean DiT" is not a slug (lowercase letters, digits and single hyphens); did you mean lean-dit?\nSlug, permanent [lean]: ',
    '"taken" is taken\nSlug, permanent [lean]: ',
  ]);
  expect(questions[4]).toMatch(/^"structred" is none of them; did you mean structured\?\nKind of pruning, of /);
});
