import { address } from '../schema/address.ts';
import { summary as summarySchema } from '../schema/paper.ts';
import { nearestTerm, type Vocabulary } from '../schema/vocabulary.ts';
import { cleanText } from './clean.ts';
import type { Draft } from './draft.ts';
import { identify } from './identify.ts';
import type { FormAnswer } from './issue.ts';
import type { PublicationId } from './source.ts';

/** What somebody suggests, in the terms of the list. All of it is a stranger's word. */
export interface Suggestion {
  kind: 'papers' | 'tools' | 'tutorials';
  /** The publications that the link names. */
  publications: PublicationId[];
  /** The address, where it is one. */
  page: string | undefined;
  title: string | undefined;
  categories: string[];
  code: string | undefined;
  summary: string | undefined;
  notes: string | undefined;
}

/** What the answers to the form say. */
export function readSuggestion(answers: ReadonlyMap<string, FormAnswer>, vocabulary: Vocabulary): Suggestion {
  const textOf = (id: string, most: number) => cleanText(answers.get(id)?.text, most);
  const link = answers.get('link') ?? { text: '', links: [] };
  const written = [...link.text.split(/[\s,;]+/), ...link.links].filter(Boolean);
  const named = written.flatMap((text) => identify(text) ?? []);
  const publications = named.filter((one) => one.kind !== 'github');
  const ticked = answers.get('categories')?.ticked ?? [];
  const categories = ticked.flatMap((label) => nearestTerm(label.replace(/\s*\(.*$/, ''), vocabulary, 'categories') ?? []);
  const code = answers.get('code');
  return {
    kind: kindOf(textOf('kind', 40)),
    publications: publications.filter((one, index) => publications.findIndex(({ id }) => id === one.id) === index),
    page: written.find((text) => address.safeParse(text).success),
    title: textOf('title', 100),
    categories: [...new Set(categories)],
    code: [...(code?.links ?? []), code?.text ?? ''].find((text) => address.safeParse(text).success),
    summary: summaryOf(textOf('summary', 400)),
    notes: textOf('notes', 300),
  };
}

/** A stranger's summary without its markup; undefined where an entry may not hold it all the same. */
const summaryOf = (text = ''): string | undefined => summarySchema.safeParse(text.replace(/<\/?[a-z][^<>]*>|\*\*|`/gi, '')).data;

const kindOf = (text = ''): Suggestion['kind'] => (/^tool/i.test(text) ? 'tools' : /^tutorial/i.test(text) ? 'tutorials' : 'papers');

/** Where the word of a stranger comes from, as the marks of guesses say it. */
export const FROM = 'the issue';

/** What a suggestion adds to what a service told of its paper. */
export function withSuggestion(draft: Draft, { categories, code, summary, notes }: Suggestion): Draft {
  const { fields, guessed, todo } = draft;
  const added: Draft['fields'] = {
    ...(categories.length > 0 && { categories }),
    ...(summary !== undefined && { summary }),
    ...(code !== undefined && fields.links?.code === undefined && { links: { ...fields.links, code } }),
  };
  return {
    ...draft,
    fields: { ...fields, ...added },
    guessed: { ...guessed, ...Object.fromEntries(Object.keys(added).map((field) => [field, FROM])) },
    todo: { ...todo, ...(notes !== undefined && { results: `the issue says: ${notes}` }) },
  };
}
