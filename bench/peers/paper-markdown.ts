import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { formatDay } from '../../src/catalogue/dates.ts';
import type { Catalogue, Paper } from '../../src/catalogue/entry.ts';
import { entryPath } from '../../src/catalogue/entry-path.ts';
import { linksOf } from '../../src/catalogue/links.ts';
import { papersByRelease } from '../../src/catalogue/order.ts';
import { formatAuthors, formatPublished, shortTitle } from '../../src/catalogue/publication.ts';
import { relationsOf } from '../../src/catalogue/relations.ts';
import { formatFigure, groupResults, metricLabel, type ResultGroup } from '../../src/catalogue/results.ts';
import { facets } from '../../src/catalogue/taxonomy.ts';
import type { Result } from '../../src/schema/result.ts';
import { heading, item, link, list, paragraph, strong, table, text } from '../../src/readme/markdown.ts';

/** A page of a peer as the front matter and the body that each peer writes in its own way. */
export interface PeerPage {
  slug: string;
  title: string;
  summary: string;
  /** Markdown below the title. What is text in an entry is text in it for every peer. */
  body: string;
}

/** Where text is, and not an address: the other constructs escape in their own way. */
const notInConstruct: ('autolink' | 'destinationLiteral' | 'destinationRaw')[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

// Colons and braces are plain text in CommonMark, but peers read directives, containers, emoji, attributes and shortcodes in them.
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', unsafe: [':', '{', '}'].map((character) => ({ character, notInConstruct })) });

const write = (children: RootContent[]) => writer.stringify({ type: 'root', children });

/** A heading of the first level, for a peer whose pages do not show the title of the front matter. */
export const titleMarkdown = (title: string): string => write([{ type: 'heading', depth: 1, children: [text(title)] }]);

/** The pages of all papers, newest first, with every field of an entry that our page of a paper shows as text. */
export const peerPages = (catalogue: Catalogue): PeerPage[] =>
  papersByRelease(catalogue).map((paper) => ({
    slug: paper.slug,
    title: paper.data.title,
    summary: paper.data.summary,
    body: write([...head(paper, catalogue), ...facts(paper, catalogue), ...results(paper, catalogue), ...relations(paper, catalogue), foot(paper)]),
  }));

/** The one page that lists all papers, as Markdown below its title. */
export const indexMarkdown = (pages: readonly PeerPage[]): string =>
  write([list(pages.map(({ slug, title }) => item(link(`/papers/${slug}/`, text(title)))))]);

function head(paper: Paper, { vocabulary }: Catalogue): RootContent[] {
  const { data } = paper;
  return [
    ...(data.name === undefined ? [] : [paragraph(strong(data.name))]),
    paragraph(text(formatAuthors(data.authors))),
    paragraph(text(`${formatPublished(data, vocabulary)}${data.venue === undefined ? '' : ` · first public ${data.released}`}`)),
    ...(data['also-known-as'] ?? []).map((title) => paragraph(text(`Also known as: ${title}`))),
    list(linksOf(paper).map(({ label, href }) => item(link(href, text(label))))),
    paragraph(text(data.summary)),
  ];
}

function facts(paper: Paper, catalogue: Catalogue): RootContent[] {
  const items = facets
    .filter(({ name }) => !['venues', 'years', 'has'].includes(name))
    .map(({ label, valuesOf, termsOf }): ListItem => {
      const names = valuesOf(paper).map((id) => termsOf(catalogue).get(id)?.name ?? id);
      return item(strong(label), text(` ${names.join(', ') || 'not reported'}`));
    });
  return [heading(2, 'At a glance'), list(items)];
}

function results(paper: Paper, { vocabulary }: Catalogue): RootContent[] {
  const groups = groupResults(paper.data.results ?? [], vocabulary);
  const none = paragraph(text('No figures of this paper are in the list yet.'));
  return [
    heading(2, 'Reported results'),
    ...(groups.length === 0 ? [none] : groups.flatMap((group) => [heading(3, group.title), resultsTable(group)])),
  ];
}

function resultsTable({ metrics, rows }: ResultGroup) {
  const hasHardware = rows.some(({ hardware }) => hardware !== undefined);
  return table(
    ['Setting and source', ...metrics.map(({ term }) => metricLabel(term)), ...(hasHardware ? ['Hardware'] : [])],
    rows.map((row) => [
      [...(row.setting === undefined ? [] : [text(`${row.setting} `)]), source(row)],
      ...metrics.map(({ id }) => figure(row.before?.[id], row.after[id])),
      ...(hasHardware ? [[text(row.hardware ?? '—')]] : []),
    ]),
  );
}

const source = (row: Result): PhrasingContent => (row['source-link'] === undefined ? text(row.source) : link(row['source-link'], text(row.source)));

const figure = (before: number | undefined, after: number | undefined): PhrasingContent[] => [
  ...(before === undefined ? [] : [text(`${formatFigure(before)} → `)]),
  after === undefined ? text('—') : strong(formatFigure(after)),
];

function relations(paper: Paper, catalogue: Catalogue): RootContent[] {
  const { buildsOn, comparesWith, builtOnBy, comparedBy } = relationsOf(paper, catalogue);
  const kinds = [
    ['Builds on', buildsOn],
    ['Reports figures against', comparesWith],
    ['Built on by', builtOnBy],
    ['Compared with by', comparedBy],
  ] as const;
  const sections = kinds
    .filter(([, entries]) => entries.length > 0)
    .flatMap(([label, entries]) => [
      heading(3, label),
      list(
        entries.map((entry) =>
          item(link(entryPath(entry), text(shortTitle(entry.data))), text(` ${formatPublished(entry.data, catalogue.vocabulary)}`)),
        ),
      ),
    ]);
  return sections.length === 0 ? [] : [heading(2, 'In relation to others'), ...sections];
}

const foot = ({ data }: Paper) => paragraph(text(`Added ${formatDay(data.added)}`));
