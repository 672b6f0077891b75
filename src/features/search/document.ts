import { authorName } from '../../schema/author.ts';
import type { Term, Vocabulary } from '../../schema/vocabulary.ts';
import type { Catalogue, Entry, Paper, Related } from '../../catalogue/entry.ts';
import { entryPath } from '../../catalogue/links.ts';
import { yearOf } from '../../catalogue/dates.ts';
import { byRelease } from '../../catalogue/order.ts';
import { formatPublished, formatVenue } from '../../catalogue/publication.ts';
import { facets, taxonomy, type Facet, type TermPapers } from '../../catalogue/taxonomy.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { papersInOrder } from './orders.ts';
import { filtersOf, rowMeta, type Filters, type RowMeta } from './paper-keys.ts';
import { nameForms } from './words.ts';

/** What a result shows, as Pagefind keeps it with the page. */
export interface ResultMeta extends Partial<RowMeta> {
  title: string;
  /** The method's short name, or nothing. */
  name: string;
  /** "Paper", "Tool", "Model" … */
  kind: string;
  /** Venue and year, or what comes nearest; of a term, how many papers have it. */
  published: string;
  /** Terms of the categories, with spaces between. */
  categories: string;
}

/** One page as it can be found. */
export interface SearchDocument {
  /** The path on the site, without the base. */
  url: string;
  meta: ResultMeta;
  fields: readonly Field[];
  filters: Filters;
  /** Its place in each order of papers, by the name of the order. */
  places: Filters;
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
  const { vocabulary } = catalogue;
  const orders = [...papersInOrder(catalogue)];
  return [
    // The engine gives what it is not asked to rank in the order in which it was indexed.
    ...catalogue.papers.toSorted(byRelease).map((paper) => {
      const { data } = paper;
      return document(
        paper,
        {
          title: data.title,
          name: data.name ?? '',
          kind: 'Paper',
          published: formatPublished(data, vocabulary),
          categories: data.categories.join(' '),
          ...rowMeta(paper, catalogue),
        },
        [
          named(data.name, 10),
          { text: data.title, weight: 7 },
          { text: (data['also-known-as'] ?? []).join('. '), weight: 5 },
          { text: data.authors.map(authorName).join(', '), weight: 5 },
          { text: [formatVenue(data, vocabulary), yearOf(data.released)].filter(Boolean).join(' '), weight: 2 },
          ...published(data, vocabulary),
          spelled(
            facets.flatMap((facet) => facet.valuesOf(paper).map((id) => facet.termsOf(catalogue).get(id))),
            3,
          ),
          { text: (data.patterns ?? []).join(' '), weight: 10 },
          measuredBy(paper, vocabulary),
          { text: data.summary, weight: 1 },
        ],
        data.links,
        filtersOf(paper),
        orders.map(([name, places]) => [name, String(places.get(paper.slug))]),
      );
    }),
    ...catalogue.related.map((paper) =>
      document(
        paper,
        {
          title: paper.data.title,
          name: paper.data.name ?? '',
          kind: 'Related work',
          published: formatPublished(paper.data, vocabulary),
          categories: '',
        },
        [
          named(paper.data.name, 7),
          { text: paper.data.title, weight: 5 },
          { text: paper.data.authors.map(authorName).join(', '), weight: 3 },
          ...published(paper.data, vocabulary),
          spelled(
            paper.data.topics.map((id) => vocabulary.topics[id]),
            1,
          ),
          { text: paper.data.summary, weight: 0.5 },
        ],
        paper.data.links,
      ),
    ),
    ...catalogue.tools.map((tool) =>
      document(
        tool,
        {
          title: tool.data.name,
          name: '',
          kind: 'Tool',
          published: vocabulary['tool-kinds'][tool.data.kind]?.name ?? '',
          categories: (tool.data.supports ?? []).join(' '),
        },
        [
          named(tool.data.name, 7),
          spelled(
            (tool.data.supports ?? []).map((id) => vocabulary.categories[id]),
            1,
          ),
          { text: [tool.data.summary, tool.data.hardware, 'License', tool.data.license].filter(Boolean).join(' '), weight: 1 },
        ],
        tool.data.links,
      ),
    ),
    ...catalogue.tutorials.map((tutorial) =>
      document(
        tutorial,
        {
          title: tutorial.data.title,
          name: '',
          kind: 'Tutorial',
          published: vocabulary['tutorial-kinds'][tutorial.data.kind]?.name ?? '',
          categories: (tutorial.data.about ?? []).join(' '),
        },
        [
          { text: tutorial.data.title, weight: 6 },
          { text: (tutorial.data.authors ?? []).map(authorName).join(', '), weight: 3 },
          spelled(
            (tutorial.data.about ?? []).map((id) => vocabulary.categories[id]),
            1,
          ),
          { text: tutorial.data.summary, weight: 1 },
        ],
        tutorial.data.links,
      ),
    ),
    ...catalogue.guides.map((guide) =>
      document(
        guide,
        { title: guide.data.title, name: '', kind: 'Guide', published: '', categories: guide.data.category ?? '' },
        [
          named(guide.data.title, 6),
          spelled([vocabulary.categories[guide.data.category ?? '']], 3),
          { text: headingsOf(guide.body).join('. '), weight: 2 },
          { text: guide.data.summary, weight: 1 },
          { text: guide.body, weight: 0.3 },
        ],
        {},
        [['kind', 'Guide']],
      ),
    ),
  ];
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

/** The venue by every name that it has, and with its year as readers write it: "NIPS 2023", "CVPR'24". */
function published({ venue }: Paper['data'] | Related['data'], vocabulary: Vocabulary): Field[] {
  const term = venue === undefined ? undefined : vocabulary.venues[venue.id];
  if (venue === undefined || term === undefined) return [];
  const names = [term.name, ...term.aliases];
  const years = [String(venue.year), String(venue.year).slice(2)];
  return [
    { text: [...names, venue.year].join(' '), weight: 2, phrases: [...names, ...names.flatMap((name) => years.map((year) => `${name} ${year}`))] },
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
  return spelled([...[...new Set(used)].map((id) => metrics[id]), ...[...new Set(pruned)].map((id) => models[id ?? ''])], 2);
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
    .flatMap(([kind, values]) => [values].flat().map((value) => (kind === 'openreview' ? `https://openreview.net/forum?id=${value}` : String(value))))
    .join(' ');

function document(
  entry: Entry<CollectionName>,
  meta: ResultMeta,
  fields: readonly Field[],
  links: object,
  filters: Filters = [],
  places: Filters = [],
): SearchDocument {
  return {
    url: entryPath(entry),
    meta,
    fields: [...fields, { text: meta.kind, weight: 0.5 }, { text: ownersOf(links).join(' '), weight: 2 }, { text: addresses(links), weight: 2 }],
    filters,
    places,
  };
}
