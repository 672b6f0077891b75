import type { Term, VocabularyName } from '../schema/vocabulary.ts';
import { alphabetical } from './title.ts';
import { yearOf } from './dates.ts';
import { type Catalogue, type Paper, oncePer } from './entry.ts';
import { papersByRelease } from './order.ts';

/** A way to group papers: its values are terms, and each value has a page with its papers. */
export interface Facet {
  /** The folder of its pages, such as `categories`. */
  name: FacetName;
  /** Its name in the address of a filtered list, such as `category`. */
  parameter: string;
  /** Its name beside the values of one paper. */
  label: string;
  /** The heading of the page of all its values, and what that page says. */
  title: string;
  lead: string;
  /** Whether a filter asks for every chosen value; otherwise any of them will do. */
  joinsAll?: boolean;
  /** The values of one paper. */
  valuesOf: (paper: Paper) => readonly string[];
  /** Every value that papers can have, in the order of display. */
  termsOf: (catalogue: Catalogue) => ReadonlyMap<string, Term>;
}

export type FacetName =
  | 'categories'
  | 'patterns'
  | 'removes'
  | 'criteria'
  | 'architectures'
  | 'models'
  | 'tasks'
  | 'training'
  | 'combines'
  | 'purposes'
  | 'devices'
  | 'benchmarks'
  | 'licenses'
  | 'venues'
  | 'years'
  | 'has';

type Described = Pick<Facet, 'name' | 'parameter' | 'label' | 'title' | 'lead'>;

/** A facet whose values are the terms of a vocabulary. */
const ofVocabulary = (
  vocabulary: VocabularyName,
  described: Described,
  valuesOf: (data: Paper['data'], tables: Paper['tables']) => readonly (string | undefined)[] | undefined,
): Facet => ({
  ...described,
  valuesOf: ({ data, tables }) => [...new Set((valuesOf(data, tables) ?? []).filter((value) => value !== undefined))],
  termsOf: oncePer((catalogue) => new Map(Object.entries(catalogue.vocabulary[vocabulary]))),
});

/** A facet whose values are whatever papers have; `describe` makes a term of each. */
const ofPapers = (described: Described, valuesOf: Facet['valuesOf'], describe: (value: string) => Term, descending = false): Facet => ({
  ...described,
  valuesOf,
  termsOf: oncePer(({ papers }) => {
    const values = [...new Set(papers.flatMap(valuesOf))].toSorted((a, b) => alphabetical(a, b) * (descending ? -1 : 1));
    return new Map(values.map((value) => [value, describe(value)]));
  }),
});

/** An N:M pattern as part of an address: "2:4" is "2-4". */
const patternSlug = (pattern: string): string => pattern.replace(':', '-');

/** Every facet, in the order of display. */
export const facets: readonly Facet[] = [
  ofVocabulary(
    'categories',
    {
      name: 'categories',
      parameter: 'category',
      label: 'Category',
      title: 'Categories',
      lead: 'The three kinds of pruning. What a method removes decides what you save and what you lose.',
    },
    (data) => data.categories,
  ),
  ofPapers(
    { name: 'patterns', parameter: 'pattern', label: 'N:M patterns', title: 'N:M patterns', lead: 'At most N of every M neighboring weights stay.' },
    ({ data }) => (data.patterns ?? []).map(patternSlug),
    (value) => {
      const pattern = value.replace('-', ':');
      const [kept, block] = pattern.split(':');
      return { name: pattern, description: `At most ${kept} of every ${block} neighboring weights stay.`, aliases: [] };
    },
  ),
  ofVocabulary(
    'removes',
    { name: 'removes', parameter: 'removes', label: 'Removes', title: 'What is removed', lead: 'The parts of a network that pruning takes away.' },
    (data) => data.removes,
  ),
  ofVocabulary(
    'criteria',
    { name: 'criteria', parameter: 'criterion', label: 'Criterion', title: 'Criteria', lead: 'How a method judges what matters and what can go.' },
    (data) => data.criterion,
  ),
  ofVocabulary(
    'architectures',
    {
      name: 'architectures',
      parameter: 'architecture',
      label: 'Architecture',
      title: 'Architectures',
      lead: 'The kinds of networks that papers prune.',
    },
    (data) => data.architectures,
  ),
  ofVocabulary(
    'models',
    {
      name: 'models',
      parameter: 'model',
      label: 'Pruned models',
      title: 'Pruned models',
      lead: 'The models that papers prune, and the papers that prune them.',
    },
    (data) => data.models,
  ),
  ofVocabulary(
    'tasks',
    { name: 'tasks', parameter: 'task', label: 'Tasks', title: 'Tasks', lead: 'What the pruned models generate.' },
    (data) => data.tasks,
  ),
  ofVocabulary(
    'training',
    {
      name: 'training',
      parameter: 'training',
      label: 'Training',
      title: 'Training cost',
      lead: 'What you have to run for a method: no training, a calibration or training.',
    },
    (data) => (data.training === undefined ? undefined : [data.training]),
  ),
  ofVocabulary(
    'techniques',
    { name: 'combines', parameter: 'combines', label: 'Combined with', title: 'Combinations', lead: 'What papers combine pruning with.' },
    (data) => data.combines,
  ),
  ofVocabulary(
    'purposes',
    { name: 'purposes', parameter: 'purpose', label: 'Purpose', title: 'Purposes', lead: 'Why papers prune.' },
    (data) => data.purpose,
  ),
  ofVocabulary(
    'devices',
    {
      name: 'devices',
      parameter: 'device',
      label: 'Measured on',
      title: 'Devices',
      lead: 'What speed and memory were measured on, in the results of papers and in their comparison tables.',
    },
    ({ results = [] }, tables) => [
      ...results.map(({ hardware }) => hardware?.device),
      ...tables.flatMap(({ data }) => [data.conditions, ...data.rows.map(({ conditions }) => conditions)].map((some) => some?.hardware?.device)),
    ],
  ),
  ofVocabulary(
    'benchmarks',
    {
      name: 'benchmarks',
      parameter: 'benchmark',
      label: 'Benchmarks',
      title: 'Benchmarks',
      lead: 'What quality was measured on. Figures of different benchmarks are never compared.',
    },
    ({ results = [] }, tables) => [...results.map(({ benchmark }) => benchmark), ...tables.flatMap(({ data }) => data.benchmarks ?? [])],
  ),
  ofVocabulary(
    'licenses',
    {
      name: 'licenses',
      parameter: 'license',
      label: 'License',
      title: 'Licenses',
      lead: 'The licenses of code and weights, where somebody looked them up. The summaries of what they allow are not legal advice.',
    },
    ({ licenses }) => [licenses?.code, licenses?.weights],
  ),
  ofVocabulary(
    'venues',
    { name: 'venues', parameter: 'venue', label: 'Venue', title: 'Venues', lead: 'Where papers were published, workshops included.' },
    (data) => (data.venue === undefined ? undefined : [data.venue.id]),
  ),
  ofPapers(
    { name: 'years', parameter: 'year', label: 'Year', title: 'Years', lead: 'When papers were first public.' },
    ({ data }) => [String(yearOf(data.released))],
    (value) => ({ name: value, description: `Papers that were first public in ${value}.`, aliases: [] }),
    true,
  ),
  {
    name: 'has',
    parameter: 'has',
    label: 'Has',
    title: 'What papers come with',
    lead: 'Papers with code, with pruned weights, and with reported results in this list.',
    joinsAll: true,
    valuesOf: ({ data }) => [
      ...(data.links.code === undefined ? [] : ['code']),
      ...(data.links.weights === undefined ? [] : ['weights']),
      ...((data.results ?? []).length === 0 ? [] : ['results']),
    ],
    termsOf: () =>
      new Map(
        Object.entries({
          code: { name: 'Code', description: 'Papers whose code is public.', aliases: [] },
          weights: { name: 'Weights', description: 'Papers whose pruned weights can be downloaded.', aliases: [] },
          results: { name: 'Results', description: 'Papers whose reported figures are in this list.', aliases: [] },
        }),
      ),
  },
];

/** The facet of this name. */
export const facetOf = (name: FacetName): Facet => facets.find((facet) => facet.name === name)!;

/** The values of one paper in one facet. */
export const termsOf = (paper: Paper, name: FacetName): readonly string[] => facetOf(name).valuesOf(paper);

/** A value in use, with its papers, newest first. */
export interface TermPapers {
  id: string;
  term: Term;
  papers: Paper[];
}

/** The values of a facet that papers have, in the order of display. The three categories are always there. */
export const taxonomy = (catalogue: Catalogue, name: FacetName): TermPapers[] => taxonomies(catalogue).get(name)!;

const taxonomies = oncePer((catalogue) => {
  const papers = papersByRelease(catalogue);
  return new Map(facets.map((facet) => [facet.name, valuesInUse(facet, catalogue, papers)]));
});

function valuesInUse(facet: Facet, catalogue: Catalogue, papers: readonly Paper[]): TermPapers[] {
  const papersOf = Map.groupBy(
    papers.flatMap((paper) => facet.valuesOf(paper).map((id) => ({ id, paper }))),
    ({ id }) => id,
  );
  return [...facet.termsOf(catalogue)]
    .map(([id, term]) => ({ id, term, papers: (papersOf.get(id) ?? []).map(({ paper }) => paper) }))
    .filter((value) => value.papers.length > 0 || facet.name === 'categories');
}

/** What a complete entry would have, and how to tell. */
export interface Aspect {
  id: string;
  /** The head of its column. */
  label: string;
  isThere: (paper: Paper) => boolean;
}

export const aspects: readonly Aspect[] = [
  { id: 'results', label: 'Results', isThere: ({ data }) => (data.results ?? []).length > 0 },
  { id: 'code', label: 'Code', isThere: ({ data }) => data.links.code !== undefined },
  { id: 'weights', label: 'Weights', isThere: ({ data }) => data.links.weights !== undefined },
  { id: 'venue', label: 'Venue', isThere: ({ data }) => data.venue !== undefined },
  { id: 'criterion', label: 'Criterion', isThere: ({ data }) => data.criterion !== undefined },
  { id: 'models', label: 'Models', isThere: ({ data }) => data.models !== undefined },
  { id: 'training', label: 'Training', isThere: ({ data }) => data.training !== undefined },
];

/** How many papers of a set have each aspect. */
export interface CompletenessRow {
  label: string;
  papers: number;
  /** In the order of `aspects`. */
  counts: number[];
}

/** All papers, then by category, then by year of the first public version, newest first. */
export function completenessRows(catalogue: Catalogue): CompletenessRow[] {
  const { papers } = catalogue;
  const years = [...new Set(papers.map(({ data }) => yearOf(data.released)))].toSorted((a, b) => b - a);
  return [
    row('All papers', papers),
    ...taxonomy(catalogue, 'categories').map(({ term, papers: members }) => row(term.name, members)),
    ...years.map((year) =>
      row(
        String(year),
        papers.filter(({ data }) => yearOf(data.released) === year),
      ),
    ),
  ];
}

const row = (label: string, papers: readonly Paper[]): CompletenessRow => ({
  label,
  papers: papers.length,
  counts: aspects.map(({ isThere }) => papers.filter(isThere).length),
});
