import type { Term, VocabularyName } from '../schema/vocabulary.ts';
import { alphabetical } from './title.ts';
import { newestFirst, yearOf } from './dates.ts';
import { groupUnderEach, oncePer, type Catalogue, type Paper } from './entry.ts';
import { papersByRelease } from './order.ts';

/** A way to group papers: its values are terms, and each value has a page with its papers. */
interface FacetOf<Name extends string> {
  /** The folder of its pages, such as `categories`. */
  name: Name;
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

/** What a complete entry would have, with the head of its column and how to tell. */
export const aspects: readonly { id: string; label: string; isThere: (paper: Paper) => boolean }[] = [
  { id: 'results', label: 'Results', isThere: ({ data }) => (data.results ?? []).length > 0 },
  { id: 'code', label: 'Code', isThere: ({ data }) => data.links.code !== undefined },
  { id: 'weights', label: 'Weights', isThere: ({ data }) => data.links.weights !== undefined },
  { id: 'venue', label: 'Venue', isThere: ({ data }) => data.venue !== undefined },
  { id: 'criterion', label: 'Criterion', isThere: ({ data }) => data.criterion !== undefined },
  { id: 'models', label: 'Models', isThere: ({ data }) => data.models !== undefined },
  { id: 'training', label: 'Training', isThere: ({ data }) => data.training !== undefined },
];

const termNamed = (name: string, description: string): Term => ({ name, description, aliases: [] });

/** The aspects by which papers are found. */
const HAS = {
  code: termNamed('Code', 'Papers whose code is public.'),
  weights: termNamed('Weights', 'Papers whose pruned weights can be downloaded.'),
  results: termNamed('Results', 'Papers whose reported figures are in this list.'),
};

/** The terms of a vocabulary. */
const termsIn = (name: VocabularyName) => oncePer(({ vocabulary }) => new Map<string, Term>(Object.entries(vocabulary[name])));

/** Whatever values papers have; `describe` makes a term of each. */
const termsOfPapers = (valuesOf: (paper: Paper) => readonly string[], describe: (value: string) => Term, order = alphabetical) =>
  oncePer(({ papers }) => new Map([...new Set(papers.flatMap(valuesOf))].toSorted(order).map((value) => [value, describe(value)])));

/** Each value that is there, once. */
const differing = (values: readonly (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))];

/** N:M patterns as parts of addresses: "2:4" is "2-4". */
const patternsOf = ({ data }: Paper) => (data.patterns ?? []).map((pattern) => pattern.replace(':', '-'));
const yearsOf = ({ data }: Paper) => [String(yearOf(data.released))];

/** Every facet, in the order of display. */
const all = [
  {
    name: 'categories',
    parameter: 'category',
    label: 'Category',
    title: 'Categories',
    lead: 'The three kinds of pruning. What a method removes decides what you save and what you lose.',
    valuesOf: ({ data }) => data.categories,
    termsOf: termsIn('categories'),
  },
  {
    name: 'patterns',
    parameter: 'pattern',
    label: 'N:M patterns',
    title: 'N:M patterns',
    lead: 'At most N of every M neighboring weights stay.',
    valuesOf: patternsOf,
    termsOf: termsOfPapers(patternsOf, (value) => {
      const pattern = value.replace('-', ':');
      const [kept, block] = pattern.split(':');
      return termNamed(pattern, `At most ${kept} of every ${block} neighboring weights stay.`);
    }),
  },
  {
    name: 'removes',
    parameter: 'removes',
    label: 'Removes',
    title: 'What is removed',
    lead: 'The parts of a network that pruning takes away.',
    valuesOf: ({ data }) => data.removes ?? [],
    termsOf: termsIn('removes'),
  },
  {
    name: 'criteria',
    parameter: 'criterion',
    label: 'Criterion',
    title: 'Criteria',
    lead: 'How a method judges what matters and what can go.',
    valuesOf: ({ data }) => data.criterion ?? [],
    termsOf: termsIn('criteria'),
  },
  {
    name: 'architectures',
    parameter: 'architecture',
    label: 'Architecture',
    title: 'Architectures',
    lead: 'The kinds of networks that papers prune.',
    valuesOf: ({ data }) => data.architectures ?? [],
    termsOf: termsIn('architectures'),
  },
  {
    name: 'models',
    parameter: 'model',
    label: 'Pruned models',
    title: 'Pruned models',
    lead: 'The models that papers prune, and the papers that prune them.',
    valuesOf: ({ data }) => data.models ?? [],
    termsOf: termsIn('models'),
  },
  {
    name: 'tasks',
    parameter: 'task',
    label: 'Tasks',
    title: 'Tasks',
    lead: 'What the pruned models generate.',
    valuesOf: ({ data }) => data.tasks ?? [],
    termsOf: termsIn('tasks'),
  },
  {
    name: 'training',
    parameter: 'training',
    label: 'Training',
    title: 'Training cost',
    lead: 'What you have to run for a method: no training, a calibration or training.',
    valuesOf: ({ data }) => [data.training ?? []].flat(),
    termsOf: termsIn('training'),
  },
  {
    name: 'combines',
    parameter: 'combines',
    label: 'Combined with',
    title: 'Combinations',
    lead: 'What papers combine pruning with.',
    valuesOf: ({ data }) => data.combines ?? [],
    termsOf: termsIn('techniques'),
  },
  {
    name: 'purposes',
    parameter: 'purpose',
    label: 'Purpose',
    title: 'Purposes',
    lead: 'Why papers prune.',
    valuesOf: ({ data }) => data.purpose,
    termsOf: termsIn('purposes'),
  },
  {
    name: 'devices',
    parameter: 'device',
    label: 'Measured on',
    title: 'Devices',
    lead: 'What speed and memory were measured on, in the results of papers and in their comparison tables.',
    valuesOf: ({ data: { results = [] }, tables }) => {
      const ofTables = tables.flatMap(({ data }) => [data.conditions, ...data.rows.map(({ conditions }) => conditions)]);
      return differing([...results, ...ofTables].map((measured) => measured?.hardware?.device));
    },
    termsOf: termsIn('devices'),
  },
  {
    name: 'benchmarks',
    parameter: 'benchmark',
    label: 'Benchmarks',
    title: 'Benchmarks',
    lead: 'What quality was measured on. Figures of different benchmarks are never compared.',
    valuesOf: ({ data: { results = [] }, tables }) =>
      differing([...results.map(({ benchmark }) => benchmark), ...tables.flatMap(({ data }) => data.benchmarks ?? [])]),
    termsOf: termsIn('benchmarks'),
  },
  {
    name: 'licenses',
    parameter: 'license',
    label: 'License',
    title: 'Licenses',
    lead: 'The licenses of code and weights, where somebody looked them up. The summaries of what they allow are not legal advice.',
    valuesOf: ({ data: { licenses } }) => differing([licenses?.code, licenses?.weights]),
    termsOf: termsIn('licenses'),
  },
  {
    name: 'venues',
    parameter: 'venue',
    label: 'Venue',
    title: 'Venues',
    lead: 'Where papers were published, workshops included.',
    valuesOf: ({ data }) => [data.venue?.id ?? []].flat(),
    termsOf: termsIn('venues'),
  },
  {
    name: 'years',
    parameter: 'year',
    label: 'Year',
    title: 'Years',
    lead: 'When papers were first public.',
    valuesOf: yearsOf,
    termsOf: termsOfPapers(yearsOf, (value) => termNamed(value, `Papers that were first public in ${value}.`), newestFirst),
  },
  {
    name: 'has',
    parameter: 'has',
    label: 'Has',
    title: 'What papers come with',
    lead: 'Papers with code, with pruned weights, and with reported results in this list.',
    joinsAll: true,
    valuesOf: (paper) => Object.keys(HAS).filter((id) => aspects.find((aspect) => aspect.id === id)!.isThere(paper)),
    termsOf: () => new Map(Object.entries(HAS)),
  },
] as const satisfies readonly FacetOf<string>[];

export type FacetName = (typeof all)[number]['name'];
export type Facet = FacetOf<FacetName>;
export const facets: readonly Facet[] = all;

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

/** The values of a facet that papers have, in the order of display; and all categories. */
export const taxonomy = (catalogue: Catalogue, name: FacetName): TermPapers[] => taxonomies(catalogue).get(name)!;

const taxonomies = oncePer((catalogue) => {
  const papers = papersByRelease(catalogue);
  return new Map(facets.map((facet) => [facet.name, valuesInUse(facet, catalogue, papers)]));
});

function valuesInUse(facet: Facet, catalogue: Catalogue, papers: readonly Paper[]): TermPapers[] {
  const papersOf = groupUnderEach(papers, facet.valuesOf);
  return [...facet.termsOf(catalogue)]
    .map(([id, term]) => ({ id, term, papers: papersOf.get(id) ?? [] }))
    .filter((value) => value.papers.length > 0 || facet.name === 'categories');
}

/** How many papers have each of `aspects`: of all, then by category, then by year, newest first. */
export function completenessRows(catalogue: Catalogue) {
  const row = (label: string, papers: readonly Paper[]) => ({
    label,
    papers: papers.length,
    counts: aspects.map(({ isThere }) => papers.filter(isThere).length),
  });
  return [
    row('All papers', catalogue.papers),
    ...(['categories', 'years'] as const).flatMap((name) => taxonomy(catalogue, name).map(({ term, papers }) => row(term.name, papers))),
  ];
}
