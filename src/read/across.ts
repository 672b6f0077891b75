import { z } from 'zod';
import { authors } from '../schema/author.ts';
import type { CollectionName, Rejected } from '../schema/collections.ts';
import { released } from '../schema/date.ts';
import { unescapePercent, TRACKING, SLUG } from '../schema/plain.ts';
import { arxivIdFrom, doiFrom } from '../schema/identifiers.ts';
import { nearest, nearestTerm, vocabularyFile, type Term, type Vocabulary, type VocabularyName } from '../schema/vocabulary.ts';
import type { Body } from './body.ts';
import { citationKey } from '../catalogue/names.ts';
import type { Note, YamlText } from './yaml.ts';
import { isAfter, judgePast } from '../catalogue/dates.ts';
import { START, type Position, type Problem } from './problem.ts';

/** A file of a collection as far as it could be read. `data` is there only when it is valid. */
export interface ReadFile {
  collection: CollectionName;
  slug: string;
  /** Its path inside the catalogue. */
  file: string;
  /** Its path as messages print it. */
  shown: string;
  /** What was read from it; of published entries only fields are known, and no positions. */
  yaml?: (Pick<YamlText, 'value'> & Partial<Pick<YamlText, 'locate' | 'typed'>>) | undefined;
  data?: unknown;
  bodyText?: string | undefined;
  body?: Body | undefined;
  /** What its comments leave to do. */
  notes?: Note[] | undefined;
}

type Fields = Record<string, unknown>;

/**
 * Checks what no file shows by itself: nothing is listed twice, and every slug names an entry. It looks at what was
 * typed, so that a duplicate is found even in a file that has other problems.
 */
export function checkAcross(drafts: readonly ReadFile[]): Problem[] {
  return [...duplicateSlugs(drafts), ...duplicates(drafts), ...danglingSlugs(drafts), ...judgeLineage(drafts), ...drafts.flatMap(misnamedTable)];
}

/** A problem of a file where this field stands; of the file as a whole, without a field. */
const problemAt = (draft: ReadFile, path: readonly PropertyKey[], kind: Problem['kind'], message: string, mend?: string): Problem => ({
  file: draft.shown,
  path: path.join('.'),
  kind,
  message,
  mend,
  ...(path.length === 0 ? START : positionOf(draft, path)),
});

/** Papers and related work share one space of slugs, since either may be built upon. */
const slugSpace = (collection: CollectionName) => (collection === 'related' ? 'papers' : collection);

function duplicateSlugs(drafts: readonly ReadFile[]): Problem[] {
  const first = new Map<string, ReadFile>();
  const problems: Problem[] = [];
  for (const draft of drafts) {
    const name = `${slugSpace(draft.collection)}/${draft.slug.toLowerCase()}`;
    const other = first.get(name);
    if (other) problems.push(problemAt(draft, [], 'duplicate', `has the same slug as ${other.shown}`));
    else first.set(name, draft);
  }
  return problems;
}

const positionOf = ({ yaml }: ReadFile, path: readonly PropertyKey[]): Position => yaml?.locate?.(path) ?? START;

/** Where a field stands, as messages print it. */
function placeOf(draft: ReadFile, path: readonly PropertyKey[]): string {
  if (draft.yaml?.locate === undefined) return draft.shown;
  const { line, column } = positionOf(draft, path);
  return `${draft.shown}:${line}:${column}`;
}

/** What makes two entries the same thing: where it is written, and its form for comparison. */
interface Sameness {
  path: readonly PropertyKey[];
  what: string;
  form: string;
  /** Whether the entry does not state it. */
  isDerived?: boolean;
}

function duplicates(drafts: readonly ReadFile[]): Problem[] {
  const first = new Map<string, { draft: ReadFile; identity: Sameness }>();
  const problems: Problem[] = [];
  for (const draft of drafts) {
    for (const identity of identities(draft)) {
      const name = `${slugSpace(draft.collection)}|${identity.what}|${identity.form}`;
      const other = first.get(name);
      if (other === undefined) first.set(name, { draft, identity });
      else if (other.draft !== draft && !(identity.what === 'page' && other.draft.slug.toLowerCase() === draft.slug.toLowerCase())) {
        const place = placeOf(other.draft, other.identity.path);
        const isDerived = identity.isDerived === true || other.identity.isDerived === true;
        // Who has the slug of another has its key, and is told so already.
        if (isDerived && other.draft.slug.toLowerCase() === draft.slug.toLowerCase()) continue;
        const message = isDerived
          ? `${JSON.stringify(identity.form)} would be the ${identity.what} of this entry and of ${place}; set another one as key`
          : `has the same ${identity.what} as ${place}; each work has one entry`;
        problems.push(problemAt(draft, identity.path, 'duplicate', message));
      }
    }
  }
  return problems;
}

/** What is longer is refused for itself, and may take the square of its length to compare. */
const LONGEST = 2000;

function identities({ collection, slug, yaml, data }: ReadFile): Sameness[] {
  const fields = asFields(yaml?.value);
  const links = asFields(fields['links']);
  const list: Sameness[] = [];
  const add = (what: string, path: readonly PropertyKey[], value: unknown, form: (text: string) => string | undefined) => {
    // A number lost its zeros; what was typed did not.
    const written = typeof value === 'number' ? yaml?.typed?.(path) : value;
    const compared = typeof written === 'string' && written.length <= LONGEST ? form(written) : undefined;
    if (compared !== undefined && compared !== '') list.push({ what, path, form: compared });
  };
  if (collection === 'guides') return list;
  if (collection === 'comparisons') {
    const { paper, table, model, benchmarks } = fields;
    if (typeof table === 'string') add('table', ['table'], JSON.stringify([paper, table, model, benchmarks]), (text) => text.toLowerCase());
    return list;
  }
  add('arXiv identifier', ['links', 'arxiv'], links['arxiv'], arxivIdFrom);
  add('DOI', ['links', 'doi'], links['doi'], (text) => doiFrom(text)?.toLowerCase());
  // A preprint's DOI is made of its arXiv identifier.
  if (links['arxiv'] === undefined) add('arXiv identifier', ['links', 'doi'], links['doi'], arxivIdFrom);
  if (collection === 'papers' || collection === 'related') {
    add('OpenReview identifier', ['links', 'openreview'], links['openreview'], (text) => text);
    add('BibTeX key', ['key'], fields['key'], (text) => text.toLowerCase());
    const derived = fields['key'] === undefined ? derivedKey(slug, data ?? fields) : undefined;
    if (derived !== undefined) list.push({ what: 'BibTeX key', path: ['key'], form: derived, isDerived: true });
    add('title', ['title'], fields['title'], comparableTitle);
    const others = Array.isArray(fields['also-known-as']) ? fields['also-known-as'] : [];
    others.forEach((title, index) => add('title', ['also-known-as', index], title, comparableTitle));
    add('page', ['links', 'page'], links['page'], comparableAddress);
  } else {
    const name = collection === 'tools' ? 'name' : 'title';
    add('name', [name], fields[name], comparableTitle);
    const main = (collection === 'tools' ? ['code', 'home', 'docs', 'weights'] : ['page', 'code']).find((link) => typeof links[link] === 'string');
    if (main) add('address', ['links', main], links[main], comparableAddress);
  }
  return list;
}

/** The BibTeX key of an entry that states none, in small letters, if its authors and date can be read. */
function derivedKey(slug: string, fields: unknown): string | undefined {
  const known = keyFields.safeParse(fields).data;
  return known && citationKey({ slug, data: known }).toLowerCase();
}

const keyFields = z.object({ authors, released });

/** A paper that was turned down and is listed all the same is a contradiction. */
export function checkRejected(rejected: Rejected, drafts: readonly ReadFile[], yaml: YamlText, file: string): Problem[] {
  return rejected.flatMap(({ arxiv, decided }, index): Problem[] => {
    const listed = drafts.find((draft) => identities(draft).some(({ what, form }) => what === 'arXiv identifier' && form === arxiv));
    const late = judgePast(decided);
    const at = (field: string) => ({ file, path: `${index}.${field}`, ...yaml.locate([index, field]) });
    const problems: Problem[] = [];
    if (listed) problems.push({ ...at('arxiv'), kind: 'duplicate', message: `is listed in ${listed.shown}; remove it here, or there` });
    if (late !== undefined) problems.push({ ...at('decided'), kind: 'value', message: late });
    return problems;
  });
}

/** A title without case, accents, punctuation and spaces. */
export function comparableTitle(title: string): string {
  const letters = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Of a repository: its owner and name, and the folder within the branch, if one is shown. */
const REPOSITORIES = [
  /^((?:github\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co(?!\/(?:datasets|spaces|collections|papers|docs|blog|learn|tasks)\/))\/[^/]+\/[^/]+?)(?:\.git)?(?:\/(?:tree|src\/(?:branch|tag|commit)|src(?!\/(?:branch|tag|commit)\/))\/[^/]+(\/.+))?(?:\/.*)?$/,
  // Groups of GitLab may hold groups.
  /^(gitlab\.com\/[^/]+\/.+?)(?:\.git)?(?:\/-\/tree\/[^/]+(\/.+)|\/-\/.*|\/tree\/[^/]+(\/.+)?|\/blob\/.*)?$/,
];

/**
 * An address without what does not change where it leads: scheme, port, `www.`, case, tracking, the first page of a folder
 * and a last slash. All pages of a repository are one, but for a folder within it, which may hold a tool of its own.
 */
export function comparableAddress(address: string): string {
  const written = address.trim();
  if (!URL.canParse(written)) return written.toLowerCase();
  const url = new URL(written.toLowerCase());
  const host = url.hostname.replace(/^www\.|\.$/g, '') + (/^(?:|80|443)$/.test(url.port) ? '' : `:${url.port}`);
  const path = unescapePercent(url.pathname).replace(/\/{2,}/g, '/');
  const place = host + path.replace(/\/(?:index\.html?)?$/, '').replace(/\/+$/, '');
  const repository = REPOSITORIES.map((form) => form.exec(place)).find((found) => found !== null);
  if (repository) return [repository[1], repository[2] ?? repository[3] ?? ''].join('');
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return place.replace(/\.git$/, '') + url.search;
}

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});

/** The fields that name papers or related work, in lists of slugs. */
const REFERENCES: Partial<Record<CollectionName, readonly string[]>> = { papers: ['builds-on', 'compares-with'], tools: ['papers'] };
const WORKS: readonly CollectionName[] = ['papers', 'related'];
const CITABLE: readonly CollectionName[] = [...WORKS, 'tools', 'tutorials'];

/** A comparison table is named after its paper, so that all of one paper are found together. */
function misnamedTable(draft: ReadFile): Problem[] {
  const { collection, slug, yaml } = draft;
  const { paper } = asFields(yaml?.value);
  if (collection !== 'comparisons' || typeof paper !== 'string' || !SLUG.test(paper) || slug.startsWith(`${paper}-`)) return [];
  const message = 'is not named after its paper (expected its slug, a hyphen and what the table shows)';
  return [problemAt(draft, [], 'file-name', message, `${paper}-${slug}.yaml`)];
}

function danglingSlugs(drafts: readonly ReadFile[]): Problem[] {
  const slugs = Map.groupBy(drafts, ({ collection }) => collection);
  const slugsOf = new Map([...slugs].map(([name, found]) => [name, new Set(found.map(({ slug }) => slug))]));

  return drafts.flatMap((draft) =>
    references(draft).flatMap(({ slug, collections, path, locate }): Problem[] => {
      const isItself = slug === draft.slug && collections.includes(draft.collection);
      if (!isItself && collections.some((name) => slugsOf.get(name)?.has(slug))) return [];
      const problem = { file: draft.shown, path, kind: 'dangling' as const, ...locate() };
      if (isItself) return [{ ...problem, message: `${JSON.stringify(slug)} is this entry itself` }];
      const near = nearest(
        slug,
        collections.flatMap((name) => [...(slugsOf.get(name) ?? [])]),
      );
      return [{ ...problem, message: `there is no entry ${JSON.stringify(slug.slice(0, 100))}`, mend: near && JSON.stringify(near) }];
    }),
  );
}

/** Every slug that a file names, in fields and body, with the collections where its entry may be. */
function references(draft: ReadFile) {
  const { collection, yaml, body } = draft;
  const fields = asFields(yaml?.value);
  const ofFields = (REFERENCES[collection] ?? []).flatMap((field) =>
    (Array.isArray(fields[field]) ? fields[field] : []).map((slug: unknown, index) => ({ slug, path: [field, index] })),
  );
  const ofTable = collection === 'comparisons' ? slugsOfTable(fields) : [];
  return [
    ...[...ofFields, ...ofTable].flatMap(({ slug, path }) =>
      typeof slug === 'string' ? [{ slug, collections: WORKS, path: path.join('.'), locate: () => positionOf(draft, path) }] : [],
    ),
    ...(body?.cites ?? []).map(({ slug, ...place }) => ({ slug, collections: CITABLE, path: '', locate: () => place })),
  ];
}

/** What a paper builds on was there before it, and what that builds on before that: no circle. */
function judgeLineage(drafts: readonly ReadFile[]): Problem[] {
  const papers = new Map(drafts.filter(({ collection }) => slugSpace(collection) === 'papers').map((draft) => [draft.slug, draft]));
  return [...circles(papers), ...laterFoundations(papers)];
}

const foundationsOf = (draft: ReadFile | undefined): string[] => {
  const list = asFields(draft?.yaml?.value)['builds-on'];
  return Array.isArray(list) ? list.map((slug) => (typeof slug === 'string' ? slug : '')) : [];
};

/** Each circle once, where its first paper names the second. */
function circles(papers: ReadonlyMap<string, ReadFile>): Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  for (const start of papers.keys()) {
    // Depth first, without calling itself: a chain may be as long as the list.
    const way: { slug: string; rest: string[] }[] = [];
    const enter = (slug: string) => {
      if (papers.has(slug) && !done.has(slug)) way.push({ slug, rest: foundationsOf(papers.get(slug)) });
    };
    enter(start);
    while (way.length > 0) {
      const { slug, rest } = way.at(-1)!;
      const next = rest.shift();
      if (next === undefined) {
        done.add(slug);
        way.pop();
        continue;
      }
      const from = way.findIndex((step) => step.slug === next);
      // That an entry names itself is said already.
      if (from === -1) enter(next);
      else if (next !== slug) problems.push(circleProblem([...way.slice(from).map((step) => step.slug), next], papers));
    }
  }
  return problems;
}

function circleProblem(way: readonly string[], papers: ReadonlyMap<string, ReadFile>): Problem {
  const draft = papers.get(way[0]!)!;
  const path = ['builds-on', foundationsOf(draft).indexOf(way[1]!)];
  const shown = way.length > 8 ? [...way.slice(0, 6), '…', ...way.slice(-1)] : way;
  const message = `is circular: ${shown.join(' → ')}; a paper builds on earlier ones`;
  return problemAt(draft, path, 'value', message);
}

function laterFoundations(papers: ReadonlyMap<string, ReadFile>): Problem[] {
  const releaseOf = (draft: ReadFile | undefined) => (draft?.data as { released?: string } | undefined)?.released;
  return [...papers.values()].flatMap((draft) =>
    foundationsOf(draft).flatMap((slug, index): Problem[] => {
      const [own, other] = [releaseOf(draft), releaseOf(papers.get(slug))];
      if (own === undefined || other === undefined || !isAfter(other, own)) return [];
      const message = `${JSON.stringify(slug)} was first public in ${other}, after this paper (${own})`;
      return [{ ...problemAt(draft, ['builds-on', index], 'value', message), level: 'warning' }];
    }),
  );
}

/** The papers that a comparison table names: its own, those of its rows, and those it copied from. */
function slugsOfTable({ paper, rows }: Fields): { slug: unknown; path: (string | number)[] }[] {
  const ofRows = (Array.isArray(rows) ? rows.map(asFields) : []).flatMap((row, index) => [
    { slug: row['paper'], path: ['rows', index, 'paper'] },
    // A paper that is not listed is copied from by its name.
    { slug: SLUG.test(String(row['copied-from'])) ? row['copied-from'] : undefined, path: ['rows', index, 'copied-from'] },
  ]);
  return [{ slug: paper, path: ['paper'] }, ...ofRows];
}

/** One spelling must mean one term: an alias of two would send a reader to either. */
export function checkVocabulary(name: VocabularyName, terms: Record<string, Term>, yaml: YamlText, file: string): Problem[] {
  const owners = new Map(Object.keys(terms).map((id) => [id, id]));
  const problems: Problem[] = [];
  for (const [id, term] of Object.entries(terms)) {
    const spellings = [{ text: term.name, path: [id, 'name'] }, ...term.aliases.map((text, index) => ({ text, path: [id, 'aliases', index] }))];
    for (const { text, path } of spellings) {
      const owner = owners.get(text.toLowerCase());
      owners.set(text.toLowerCase(), id);
      if (owner === undefined || owner === id) continue;
      const message = `${JSON.stringify(text)} already means ${owner} in ${name}`;
      problems.push({ file, path: path.join('.'), kind: 'duplicate', message, ...yaml.locate(path) });
    }
  }
  return problems;
}

/** What a model says in terms of other vocabularies. */
const OF_MODELS = [
  ['architecture', 'architectures'],
  ['family', 'families'],
] as const;

/** A model names its network and its family by terms of other vocabularies. */
export function checkModels(vocabulary: Vocabulary, yaml: YamlText, file: string): Problem[] {
  return Object.entries(vocabulary.models).flatMap(([id, model]) =>
    OF_MODELS.flatMap(([field, terms]): Problem[] => {
      const written = model[field];
      if (written === undefined || Object.hasOwn(vocabulary[terms], written)) return [];
      const near = nearestTerm(written, vocabulary, terms);
      const path = [id, field];
      const message = `${JSON.stringify(written)} is not a term of ${vocabularyFile(terms)}`;
      return [{ file, path: path.join('.'), kind: 'value', message, mend: near && JSON.stringify(near), ...yaml.locate(path) }];
    }),
  );
}
