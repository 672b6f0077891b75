import { findTerms } from '../catalogue/find-terms.ts';
import { citationKey } from '../catalogue/names.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
import { draftOf, ifAny, known, type Draft, type FieldsOf } from './draft.ts';
import { comparableTitle } from '../read/across.ts';
import { KEPT_BY_WINDOWS } from '../schema/plain.ts';
import { slugFrom } from '../schema/identifiers.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

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

/** What is left to do about a field that is absent. */
const TASKS = {
  authors: 'every author, given name first',
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
  const { fields, guessed, todo, abstract } = draft;
  const title = fields.title ?? '';
  const name = fields.name ?? nameInTitle(title);
  const slug = proposeSlug({ title, name }, slugs);
  const from = abstract === undefined ? 'title' : 'title and abstract';
  const guesses = Object.entries(guessFields(`${title}. ${abstract ?? ''}`, vocabulary)).filter(([field]) => !(field in fields));
  const told: Draft['fields'] = { ...Object.fromEntries(guesses), ...fields };
  const proposed = { categories: [commonest(vocabulary)], authors: ['Unknown'], summary: NO_SUMMARY, added: today, ...told };
  const kinds = Object.keys(vocabulary.categories).join(', ');
  const tasks = { ...TASKS, categories: `neither title nor abstract names the kind of pruning; choose from ${kinds}` };
  return {
    slug,
    draft: draftOf(
      { ...proposed, name, key: proposeKey(proposed, slug, keys) ?? fields.key },
      {
        guessed: {
          ...guessed,
          ...Object.fromEntries(guesses.map(([field]) => [field, from])),
          name: fields.name === undefined ? name && 'title' : guessed.name,
        },
        todo: { ...Object.fromEntries(Object.entries(tasks).filter(([field]) => !(field in told))), ...todo },
        abstract,
      },
    ),
  };
}

/** The kind of pruning that a paper most likely does where nothing is known: four in five of the list are structured. */
const commonest = ({ categories }: Vocabulary): string => ('structured' in categories ? 'structured' : Object.keys(categories)[0]!);

/** The key that an entry would have anyway, with a number where another entry has it; none without authors and date. */
export function proposeKey({ key: stated, authors, released }: Draft['fields'], slug: string, keys: ReadonlySet<string>): string | undefined {
  if (authors === undefined || released === undefined) return undefined;
  const key = citationKey({ slug, data: { key: stated, authors, released } });
  return firstFree(key, (proposal) => keys.has(proposal.toLowerCase()));
}

/** A name, with a number behind it where it is taken. */
function firstFree(name: string, isTaken: (proposal: string) => boolean): string {
  let proposal = name;
  for (let number = 2; isTaken(proposal); number++) proposal = `${name}-${number}`;
  return proposal;
}

const SMALL_WORDS = new Set(
  'a an and are as at be by can do for from how in is it its of on or that the their this to toward towards via we what when with'.split(' '),
);
const MOST_WORDS = 4;

/** The method's name where a title begins with it: "SparseDM: Toward …". A longer phrase before a colon is no name. */
export function nameInTitle(title: string): string | undefined {
  const [head, rest] = title.split(/:\s+/, 2);
  if (head === undefined || rest === undefined || head.length > 40 || head.includes('$')) return undefined;
  return head.split(/\s+/).length <= 2 ? head : undefined;
}

/**
 * A slug for a new entry that none of the others has: after its short name, else after the first words of its title
 * that say something.
 * @param taken the slugs that exist, across collections that share addresses.
 */
export function proposeSlug({ title, name }: { title: string; name?: string | undefined }, taken: ReadonlySet<string>): string {
  const slug = slugFrom(name ?? nameInTitle(title) ?? '') || tellingWords(title) || 'entry';
  const sound = KEPT_BY_WINDOWS.test(slug) ? `${slug}-paper` : slug.slice(0, 60).replace(/-$/, '');
  return firstFree(sound, (proposal) => taken.has(proposal));
}

function tellingWords(title: string): string {
  const words = readableTitle(title)
    .split(/[\s:,;–—/]+/)
    .map(slugFrom)
    .filter(Boolean);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-');
}

/**
 * What the words of a title and abstract say about a paper, in terms of the vocabulary. What is removed and by which
 * criterion is not guessed: words such as "layers", "weights" and "gradient" stand in every abstract.
 */
export function guessFields(text: string, vocabulary: Vocabulary) {
  const ids = (name: 'categories' | 'architectures' | 'models' | 'tasks' | 'techniques' | 'training') => [
    ...new Set(findTerms(text, vocabulary[name]).map(({ id }) => id)),
  ];
  const patterns = findPatterns(text);
  const semi = 'semi-structured' in vocabulary.categories && patterns.length > 0 ? ['semi-structured'] : [];
  const categories = [...new Set([...ids('categories'), ...semi])];
  const [training, ...otherTraining] = ids('training');
  return known({
    categories: ifAny(categories),
    patterns: categories.includes('semi-structured') ? ifAny(patterns) : undefined,
    architectures: ifAny(ids('architectures')),
    models: ifAny(ids('models')),
    tasks: ifAny(ids('tasks')),
    // Several mean a comparison with others, which says nothing about this one.
    training: otherTraining.length === 0 ? training : undefined,
    combines: ifAny(ids('techniques')),
  });
}

/** N:M patterns, as in "2:4"; not times of day, scores or ratios. Blocks in use have 4 to 32 weights, a power of two. */
function findPatterns(text: string): string[] {
  const found = [...text.matchAll(/(?<![\d:.])([1-9]\d?):(4|8|16|32)(?![\d:]|\.\d)/g)].filter(([, kept, block]) => Number(kept) < Number(block));
  return [...new Set(found.map(([pattern]) => pattern))];
}
