import { createInterface } from 'node:readline/promises';
import type { Draft } from '../../src/intake/draft.ts';
import { proposeKey, type Surroundings } from '../../src/intake/propose.ts';
import { slugFrom } from '../../src/schema/identifiers.ts';
import { SLUG } from '../../src/schema/plain.ts';
import { nearestTerm } from '../../src/schema/vocabulary.ts';

/** Puts a question to a person, and gives the answer. */
export type AskPerson = (question: string) => Promise<string>;

interface Proposed {
  slug: string;
  draft: Draft;
}

/** Has a person confirm or change what can hardly be changed later: the slug, and the kind of pruning. */
export async function confirm({ slug, draft }: Proposed, { vocabulary, slugs, keys }: Surroundings, ask: AskPerson): Promise<Proposed> {
  const { title, categories = [] } = draft.fields;
  const known = Object.keys(vocabulary.categories);
  const chosenSlug = await answer(ask, `${title ?? ''}\nSlug, permanent [${slug}]: `, slug, (text) => {
    if (!SLUG.test(text)) {
      const near = slugFrom(text);
      return { complaint: `"${text}" is not a slug (lowercase letters, digits and single hyphens)${near === '' ? '' : `; did you mean ${near}?`}` };
    }
    return slugs.has(text) ? { complaint: `"${text}" is taken` } : { value: text };
  });
  const chosen = await answer(ask, `Kind of pruning, of ${known.join(', ')} [${categories.join(', ')}]: `, categories, (text) => {
    const words = text.split(/[\s,]+/).filter(Boolean);
    const wrong = words.find((word) => !known.includes(word));
    if (wrong === undefined) return { value: [...new Set(words)] };
    const meant = nearestTerm(wrong, vocabulary, 'categories');
    return { complaint: `"${wrong}" is none of them${meant === undefined ? '' : `; did you mean ${meant}?`}` };
  });
  const confirmed: Draft = { ...draft, fields: { ...draft.fields, categories: chosen }, guessed: { ...draft.guessed }, todo: { ...draft.todo } };
  delete confirmed.guessed.categories;
  delete confirmed.todo.categories;
  // The proposed key holds the proposed slug.
  delete confirmed.fields.key;
  const key = proposeKey(confirmed.fields, chosenSlug, keys);
  if (key !== undefined) confirmed.fields.key = key;
  return { slug: chosenSlug, draft: confirmed };
}

/** Asks until the answer is one; an empty answer takes what is proposed. */
async function answer<Value>(
  ask: AskPerson,
  question: string,
  proposed: Value,
  read: (text: string) => { value: Value } | { complaint: string },
): Promise<Value> {
  for (let prompt = question; ;) {
    const text = (await ask(prompt)).trim();
    if (text === '') return proposed;
    const result = read(text);
    if ('value' in result) return result.value;
    prompt = `${result.complaint}\n${question.split('\n').at(-1)}`;
  }
}

/** Asks on the terminal. @throws AbortError where it is closed before all is answered */
export async function withTerminal<Result>(use: (ask: AskPerson) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  try {
    return await use((question) => terminal.question(question, { signal: closed.signal }));
  } finally {
    terminal.close();
  }
}
