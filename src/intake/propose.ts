import { citationKey } from '../catalogue/names.ts';
import { comparableTitle } from '../read/across.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { FieldsOf, Draft } from './draft.ts';
import { nameInTitle, proposeSlug } from './slug.ts';
import { guessFields } from './subject.ts';

type Identity = Partial<Pick<FieldsOf<'papers'>, 'title' | 'also-known-as' | 'links'>>;

/** The entry, of papers and related work, that is this work already: by an identifier, or by a title of both. */
export function findListed<Entry extends { data: Identity }>(work: Identity, entries: readonly Entry[]): Entry | undefined {
  const wanted = new Set(namesOf(work));
  return entries.find(({ data }) => namesOf(data).some((name) => wanted.has(name)));
}

/** Everything that a work is known by, in a form for comparison. An OpenReview identifier tells capitals apart. */
function namesOf({ title, 'also-known-as': others = [], links: { arxiv, openreview, doi } = {} }: Identity): string[] {
  const titles = [title, ...others].map((one) => (one === undefined ? '' : comparableTitle(one))).filter(Boolean);
  return [
    ...titles.map((one) => `title ${one}`),
    ...(arxiv === undefined ? [] : [`arxiv ${arxiv}`]),
    ...(openreview === undefined ? [] : [`openreview ${openreview}`]),
    ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]),
  ];
}

/** What a new entry has to fit in with. */
export interface Surroundings {
  vocabulary: Vocabulary;
  /** The slugs of papers and related work. */
  slugs: ReadonlySet<string>;
  /** The BibTeX keys of papers and related work, in small letters. */
  keys: ReadonlySet<string>;
  /** The day on which it is added, YYYY-MM-DD. */
  today: string;
}

/** The sentence that stands for a summary until somebody writes one. It is true, and is seen at once. */
export const NO_SUMMARY = 'Not summarized yet.';

const TASKS = {
  summary: 'one to three sentences of your own: what it removes, how it chooses, how much training it needs, what it keeps',
  removes: 'what is taken away, in terms of content/vocabulary/removes.yaml',
  criterion: 'how importance is judged, in terms of content/vocabulary/criteria.yaml',
  results: 'figures that the paper reports, each with its table; CONTRIBUTING.md names the parts',
} as const;

/**
 * Completes what a source told: a slug, a name, a BibTeX key, the day, terms that title and abstract speak of, and for
 * everything that is missing what to do. What was known before stays as it is.
 * @returns the draft is a valid entry where title, date and a link are known.
 */
export function proposePaper(draft: Draft, { vocabulary, slugs, keys, today }: Surroundings): { slug: string; draft: Draft } {
  const { fields } = draft;
  const guessed = { ...draft.guessed };
  const todo = { ...draft.todo };
  const title = fields.title ?? '';
  const name = fields.name ?? nameInTitle(title);
  const slug = proposeSlug({ title, name }, slugs);

  const from = draft.abstract === undefined ? 'title' : 'title and abstract';
  const guesses = Object.entries(guessFields(`${title}. ${draft.abstract ?? ''}`, vocabulary)).filter(([field]) => !(field in fields));
  for (const [field] of guesses) guessed[field as keyof Draft['guessed']] = from;
  const proposed: Draft['fields'] = { ...Object.fromEntries(guesses), ...fields };

  if (name !== undefined) proposed.name = name;
  if (fields.name === undefined && name !== undefined) guessed.name = 'title';
  if (proposed.categories === undefined) {
    proposed.categories = [commonest(vocabulary)];
    todo.categories = `neither title nor abstract names the kind of pruning; choose from ${Object.keys(vocabulary.categories).join(', ')}`;
  }
  if (fields.authors === undefined) {
    proposed.authors = ['Unknown'];
    todo.authors = 'every author, given name first';
  }
  if (fields.summary === undefined) proposed.summary = NO_SUMMARY;
  for (const [field, task] of Object.entries(TASKS))
    if (fields[field as keyof typeof TASKS] === undefined) todo[field as keyof typeof TASKS] ??= task;
  const key = proposeKey(proposed, slug, keys);
  if (key !== undefined) proposed.key = key;
  proposed.added ??= today;
  return { slug, draft: { ...draft, fields: proposed, guessed, todo } };
}

/** The kind of pruning that a paper most likely does where nothing is known: four in five of the list are structured. */
const commonest = ({ categories }: Vocabulary): string => ('structured' in categories ? 'structured' : Object.keys(categories)[0]!);

/** The key that an entry would have anyway, with a number where another entry has it; none without authors and date. */
export function proposeKey({ key: stated, authors, released }: Draft['fields'], slug: string, keys: ReadonlySet<string>): string | undefined {
  if (authors === undefined || released === undefined) return undefined;
  const key = citationKey({ slug, data: { key: stated, authors, released } });
  for (let number = 1; ; number++) {
    const proposal = number === 1 ? key : `${key}-${number}`;
    if (!keys.has(proposal.toLowerCase())) return proposal;
  }
}
