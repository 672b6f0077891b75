import { authorName, type Author } from '../../schema/author.ts';
import type { Term, Vocabulary } from '../../schema/vocabulary.ts';
import type { Catalogue, Guide, Paper, Related, Tool, Tutorial } from '../../catalogue/entry.ts';
import { entryPath } from '../../catalogue/links.ts';
import { yearOf } from '../../catalogue/dates.ts';
import { byRelease } from '../../catalogue/order.ts';
import { formatPublished, formatVenue } from '../../catalogue/publication.ts';
import { facets, taxonomy, type Facet, type TermPapers } from '../../catalogue/taxonomy.ts';
import { alphabetical } from '../../catalogue/title.ts';
import { cellsOf, modelsOf } from './paper-cells.ts';
import { nameForms } from './words.ts';

/** What a result shows, as Pagefind keeps it with the page. */
export interface ResultMeta {
  title: string;
  /** The method's short name, or nothing. */
  name: string;
  /** "Paper", "Tool", "Model" … */
  kind: string;
  /** Venue and year, or what comes nearest; of a term, how many papers have it. */
  published: string;
  /** Terms of the categories, with spaces between. */
  categories: string;
  /** What the row of a paper shows besides, for papers that are not on the page at hand. */
  models?: string;
  /** `RowCells` as JSON. */
  cells?: string;
}

/** Names with a value each, in the terms of the search engine. */
type Values = readonly (readonly [name: string, value: string])[];

/** One page as it can be found. */
export interface SearchDocument {
  /** The path on the site, without the base. */
  url: string;
  meta: ResultMeta;
  fields: readonly Field[];
  /** By what it is filtered. */
  filters: Values;
  /** Its place in each order of papers, by the name of the order. */
  places: Values;
}

/** A stretch of text and how much finding it counts, from 0 to 10. */
export interface Field {
  text: string | undefined;
  weight: number;
  /** What in it is one thing, though it may be written in several words: names, and other spellings of a term. */
  phrases?: readonly string[];
  /** Whether the phrases are what the entry is called. */
  isName?: boolean;
}

/** Every entry as it can be found. */
export function searchDocuments(catalogue: Catalogue): SearchDocument[] {
  const { papers, related, tools, tutorials, guides, vocabulary } = catalogue;
  const orders = papersInOrder(catalogue);
  return [
    // The engine gives what it is not asked to rank in the order in which it was indexed.
    ...papers.toSorted(byRelease).map((paper) => {
      const { data } = paper;
      const terms = facets.flatMap((facet) => facet.valuesOf(paper).map((id) => facet.termsOf(catalogue).get(id)));
      const row = { models: modelsOf(paper, catalogue), cells: JSON.stringify(cellsOf(paper, catalogue)) };
      return {
        ...document(paper, { ...data, published: formatPublished(data, vocabulary), row }, [
          named(data.name, 10),
          { text: data.title, weight: 7 },
          { text: (data['also-known-as'] ?? []).join('. '), weight: 5 },
          by(data.authors, 5),
          { text: [formatVenue(data, vocabulary), yearOf(data.released)].filter(Boolean).join(' '), weight: 2 },
          ...published(data, vocabulary),
          spelled(terms, 3),
          { text: (data.patterns ?? []).join(' '), weight: 10 },
          measuredBy(paper, vocabulary),
          { text: data.summary, weight: 1 },
        ]),
        filters: filtersOf(paper),
        places: orders.map(([name, places]) => [name, String(places.get(paper.slug))] as const),
      };
    }),
    ...related.map((paper) => {
      const { data } = paper;
      return document(paper, { ...data, published: formatPublished(data, vocabulary) }, [
        named(data.name, 7),
        { text: data.title, weight: 5 },
        by(data.authors, 3),
        ...published(data, vocabulary),
        spelledIn(vocabulary.topics, data.topics, 1),
        { text: data.summary, weight: 0.5 },
      ]);
    }),
    ...tools.map((tool) => {
      const { name, kind, supports, summary, hardware, license } = tool.data;
      const published = vocabulary['tool-kinds'][kind]?.name;
      return document(tool, { title: name, published, categories: supports }, [
        named(name, 7),
        spelledIn(vocabulary.categories, supports ?? [], 1),
        { text: [summary, hardware, 'License', license].filter(Boolean).join(' '), weight: 1 },
      ]);
    }),
    ...tutorials.map((tutorial) => {
      const { title, kind, authors, about, summary } = tutorial.data;
      const published = vocabulary['tutorial-kinds'][kind]?.name;
      return document(tutorial, { title, published, categories: about }, [
        { text: title, weight: 6 },
        by(authors ?? [], 3),
        spelledIn(vocabulary.categories, about ?? [], 1),
        { text: summary, weight: 1 },
      ]);
    }),
    ...guides.map((guide) => {
      const { title, category, summary } = guide.data;
      const categories = category === undefined ? [] : [category];
      const fields = [
        named(title, 6),
        spelledIn(vocabulary.categories, categories, 3),
        { text: headingsOf(guide.body).join('. '), weight: 2 },
        { text: summary, weight: 1 },
        { text: guide.body, weight: 0.3 },
      ];
      return { ...document(guide, { title, categories }, fields), filters: [['kind', 'Guide']] as const };
    }),
  ];
}

type Listed = Paper | Related | Tool | Tutorial | Guide;
const ENTRY_KINDS = { papers: 'Paper', related: 'Related work', tools: 'Tool', tutorials: 'Tutorial', guides: 'Guide' } as const;

/** What a result shows of an entry, as its fields have it. */
interface Shown extends Pick<ResultMeta, 'title'> {
  name?: string | undefined;
  published?: string | undefined;
  categories?: readonly string[] | undefined;
  row?: Required<Pick<ResultMeta, 'models' | 'cells'>>;
}

/** An entry with the fields of its kind, its kind itself, and the addresses that it links to. */
function document(entry: Listed, shown: Shown, fields: readonly Field[]): SearchDocument {
  const { title, name = '', published = '', categories = [], row } = shown;
  const kind = ENTRY_KINDS[entry.collection];
  const links = 'links' in entry.data ? entry.data.links : {};
  const ofAll = [
    { text: kind, weight: 0.5 },
    { text: ownersOf(links).join(' '), weight: 2 },
    { text: addresses(links), weight: 2 },
  ];
  return {
    url: entryPath(entry),
    meta: { title, name, kind, published, categories: categories.join(' '), ...row },
    fields: [...fields, ...ofAll],
    filters: [],
    places: [],
  };
}

/** Every value of every facet. */
const filtersOf = (paper: Paper): Values => [
  ['kind', 'Paper'],
  ...facets.flatMap(({ parameter, valuesOf }) => valuesOf(paper).map((value) => [parameter, value] as const)),
];

/**
 * The place of each paper, by its slug, in every order, in the direction that readers want first. Pagefind leaves out what
 * has no place in the order that is asked for, so that each paper has one; those without a venue come last both ways,
 * which takes two orders.
 */
function papersInOrder({ papers, vocabulary }: Catalogue): [name: string, places: ReadonlyMap<string, number>][] {
  const newest = papers.toSorted(byRelease);
  const venueOf = ({ data }: Paper) => formatVenue(data, vocabulary);
  const nameOf = ({ data }: Paper) => data.name ?? data.title;
  const countOf = ({ data }: Paper) => data.results?.length ?? 0;
  const byVenue = newest.filter(venueOf).toSorted((a, b) => alphabetical(venueOf(a)!, venueOf(b)!));
  const preprints = newest.filter((paper) => venueOf(paper) === undefined);
  const orders = {
    date: newest,
    title: newest.toSorted((a, b) => alphabetical(nameOf(a), nameOf(b))),
    venue: [...byVenue, ...preprints],
    'venue-reversed': [...byVenue.toReversed(), ...preprints],
    results: newest.toSorted((a, b) => countOf(b) - countOf(a)),
  };
  return Object.entries(orders).map(([name, sorted]) => [name, new Map(sorted.map(({ slug }, place) => [slug, place]))]);
}

/** Every term that has a page of its papers. */
export const termDocuments = (catalogue: Catalogue): SearchDocument[] =>
  facets.flatMap((facet) => taxonomy(catalogue, facet.name).map((value) => termDocument(facet, value)));

/** What a term is said to be, where the name of its facet says it of many. */
const KINDS: Readonly<Record<string, string>> = {
  patterns: 'N:M pattern',
  removes: 'Part removed',
  models: 'Model',
  tasks: 'Task',
  combines: 'Combination',
  has: 'Comes with',
  devices: 'Device',
  benchmarks: 'Benchmark',
};

/** The page of a term and its papers. */
function termDocument({ name, label }: Facet, { id, term, papers }: TermPapers): SearchDocument {
  return {
    url: `/${name}/${id}/`,
    meta: {
      title: term.name,
      name: '',
      kind: KINDS[name] ?? label,
      published: `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}`,
      categories: name === 'categories' ? id : '',
    },
    fields: [
      { text: term.name, weight: 7, phrases: spellingsOf(term), isName: true },
      { text: term.aliases.join(' '), weight: 5 },
      { text: term.description, weight: 1 },
    ],
    filters: [],
    places: [],
  };
}

/** The headings of a text in Markdown. */
const headingsOf = (body = ''): string[] => [...body.matchAll(/^#{2,4} (.+)$/gm)].map(([, heading]) => heading!);

/** A name, which counts as one word however it is written. */
const named = (name: string | undefined, weight: number): Field => ({ text: name, weight, phrases: nameForms(name ?? ''), isName: true });

const spellingsOf = ({ name, aliases }: Term): string[] => [...nameForms(name), ...aliases];

/** Terms with all their other spellings, so that each of them finds it; every word once, since aliases repeat themselves. */
function spelled(terms: readonly (Term | undefined)[], weight: number): Field {
  const spellings = terms.flatMap((term) => (term === undefined ? [] : spellingsOf(term)));
  return { text: [...new Set(spellings.join(' ').split(/\s+/))].join(' '), weight, phrases: spellings };
}

/** Terms of a vocabulary by their ids. */
const spelledIn = (terms: Record<string, Term>, ids: readonly string[], weight: number): Field =>
  spelled(
    ids.map((id) => terms[id]),
    weight,
  );

const by = (authors: readonly Author[], weight: number): Field => ({ text: authors.map(authorName).join(', '), weight });

/** The venue by every name that it has, and with its year as readers write it: "NIPS 2023", "CVPR'24". */
function published({ venue }: Paper['data'] | Related['data'], vocabulary: Vocabulary): Field[] {
  const term = venue === undefined ? undefined : vocabulary.venues[venue.id];
  if (venue === undefined || term === undefined) return [];
  const names = [term.name, ...term.aliases];
  const years = [String(venue.year), String(venue.year).slice(2)];
  const dated = names.flatMap((name) => years.map((year) => `${name} ${year}`));
  return [
    { text: [...names, venue.year].join(' '), weight: 2, phrases: [...names, ...dated] },
    { text: term['full-name'], weight: 1 },
  ];
}

/** What a paper was measured by, in its entry and in its tables, and on which other models. Devices and benchmarks are facets. */
function measuredBy({ data, tables }: Paper, { metrics, models }: Vocabulary): Field {
  const used = [
    ...(data.results ?? []).flatMap(({ before, after }) => Object.keys({ ...before, ...after })),
    ...tables.flatMap((table) => table.data.metrics),
  ];
  const pruned = [...(data.results ?? []).map(({ model }) => model), ...tables.map((table) => table.data.model)];
  const measures = [...new Set(used)].map((id) => metrics[id]);
  const others = [...new Set(pruned)].map((id) => models[id ?? '']);
  return spelled([...measures, ...others], 2);
}

/** Whose account an address belongs to: what it tells of an organization. */
const OWNER = /(?:github\.com|huggingface\.co)\/([\w-]+)|\/\/([\w-]+)\.(?:github\.io|hf\.space)/g;
const ownersOf = (links: object): string[] => {
  const owners = [...Object.values(links).flat().join(' ').matchAll(OWNER)].map((match) => match[1] ?? match[2]!);
  // "SamsungLabs" is found by "samsung".
  return [...new Set(owners.flatMap((owner) => [owner, owner.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')]))];
};

/** Addresses by which an entry is pasted: of each identifier the form that says what it is. */
const addresses = (links: object): string =>
  Object.entries(links)
    .flatMap(([kind, values]) => [values].flat().map((value) => [kind, String(value)]))
    .map(([kind, value]) => (kind === 'openreview' ? `https://openreview.net/forum?id=${value}` : value))
    .join(' ');
