import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { authorName } from '../schema/author.ts';
import type { Term, Vocabulary, VocabularyName } from '../schema/vocabulary.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/entry-path.ts';
import { yearOf } from '../catalogue/dates.ts';
import { formatPublished, formatVenue } from '../catalogue/publication.ts';
import { facets } from '../catalogue/taxonomy.ts';
import type { CollectionName } from '../schema/collections.ts';
import { paperKeys, rowMeta, type Keys, type RowMeta } from './paper-keys.ts';
import { indexWords } from './query.ts';

/** What a result shows, as Pagefind keeps it with the page. */
export interface ResultMeta extends Partial<RowMeta> {
  title: string;
  /** The method's short name, or nothing. */
  name: string;
  /** "Paper", "Tool" … */
  kind: string;
  /** Venue and year, or what comes nearest. */
  published: string;
  /** Terms of the categories, with spaces between. */
  categories: string;
}

/** One page as the search engine reads it. */
export interface SearchDocument {
  /** The path on the site, without the base. */
  url: string;
  html: string;
}

/** A stretch of text and how much finding it counts, from 0 to 10. */
interface Field {
  text: string | undefined;
  weight: number;
}

/** Everything that can be found, as documents for the search engine. Nothing is indexed that is not here. */
export function searchDocuments(catalogue: Catalogue): SearchDocument[] {
  const { vocabulary } = catalogue;
  return [
    ...catalogue.papers.map((paper) => {
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
          { text: data.name, weight: 10 },
          { text: data.title, weight: 7 },
          { text: (data['also-known-as'] ?? []).join('. '), weight: 5 },
          { text: data.authors.map(authorName).join(', '), weight: 5 },
          { text: [formatVenue(data, vocabulary), yearOf(data.released)].filter(Boolean).join(' '), weight: 2 },
          {
            text: facets.flatMap((facet) => facet.valuesOf(paper).map((id) => spelled(facet.termsOf(catalogue).get(id)))).join('. '),
            weight: 2,
          },
          { text: (data.patterns ?? []).join(' '), weight: 10 },
          { text: data.summary, weight: 1 },
        ],
        data.links,
        paperKeys(paper, catalogue),
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
          { text: paper.data.name, weight: 7 },
          { text: paper.data.title, weight: 5 },
          { text: paper.data.authors.map(authorName).join(', '), weight: 3 },
          { text: paper.data.topics.map((id) => spellings(vocabulary, 'topics', id)).join('. '), weight: 1 },
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
          { text: tool.data.name, weight: 7 },
          { text: (tool.data.supports ?? []).map((id) => spellings(vocabulary, 'categories', id)).join('. '), weight: 1 },
          { text: [tool.data.summary, tool.data.hardware].filter(Boolean).join(' '), weight: 1 },
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
          { text: (tutorial.data.about ?? []).map((id) => spellings(vocabulary, 'categories', id)).join('. '), weight: 1 },
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
          { text: guide.data.title, weight: 6 },
          { text: guide.data.summary, weight: 1 },
          { text: guide.body, weight: 0.3 },
        ],
        {},
      ),
    ),
  ];
}

/** The name of a term with all its other spellings, so that each of them finds it. */
function spellings(vocabulary: Vocabulary, name: VocabularyName, id: string): string {
  return spelled(vocabulary[name][id]);
}

const spelled = (term: Term | undefined): string => (term === undefined ? '' : [term.name, ...term.aliases].join(', '));

function document(entry: Entry<CollectionName>, meta: ResultMeta, fields: readonly Field[], links: object, keys?: Keys): SearchDocument {
  const addresses = Object.values(links).flat().map(String).join(' ');
  const body = [...fields, { text: meta.kind, weight: 0.5 }, { text: addresses, weight: 0.5 }].flatMap(({ text, weight }) =>
    text === undefined || text === '' ? [] : [h('p', { 'data-pagefind-weight': String(weight) }, [text, ' ', indexWords(text)])],
  );
  const html = h('html', { lang: 'en' }, [
    h('head', [
      ...Object.entries(meta).map(([name, content]) => h('meta', { 'data-pagefind-meta': `${name}[content]`, content: String(content) })),
      ...(keys?.filters ?? []).map(([name, content]) => h('meta', { 'data-pagefind-filter': `${name}[content]`, content })),
      ...Object.entries(keys?.sorts ?? {}).map(([name, content]) => h('meta', { 'data-pagefind-sort': `${name}[content]`, content })),
    ]),
    h('body', { 'data-pagefind-body': '' }, body),
  ]);
  return { url: entryPath(entry), html: toHtml(html) };
}
