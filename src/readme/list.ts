import GithubSlugger from 'github-slugger';
import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { alphabetical, titleBesideName } from '../catalogue/title.ts';
import { aspects, completenessRows, taxonomy, termsOf } from '../catalogue/taxonomy.ts';
import type { Catalogue, Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { mainAndOtherLinks } from '../catalogue/links.ts';
import { byRelease, sections } from '../catalogue/order.ts';
import { formatPublished, shortTitle, describeResource } from '../catalogue/publication.ts';
import { heading, item, link, list, mathText, paragraph, strong, table, text, writeMarkdown } from './markdown.ts';
import type { Term, Vocabulary } from '../schema/vocabulary.ts';

/**
 * The generated part of README as a syntax tree: contents, a table of papers for each category, tools and tutorials.
 * @param taken headings that stand in README before this part, since GitHub numbers equal anchors through the page.
 */
export function listTree(catalogue: Catalogue, taken: readonly string[]): RootContent[] {
  const { tools, tutorials, vocabulary } = catalogue;
  const body = [
    ...papersPart(catalogue),
    ...resourcesPart('Tools', tools, vocabulary['tool-kinds'], catalogue),
    ...resourcesPart('Tutorials', tutorials, vocabulary['tutorial-kinds'], catalogue),
    ...relatedPart(catalogue),
  ];
  return [heading(2, 'Contents'), contents(body, [...taken, 'Contents']), ...body];
}

function papersPart(catalogue: Catalogue): RootContent[] {
  const tables = taxonomy(catalogue, 'categories').flatMap(({ term, papers }): RootContent[] =>
    papers.length === 0
      ? []
      : [heading(3, `${term.name} pruning`), paragraph(text(term.description)), paperTable(papers.toSorted(byRelease), catalogue)],
  );
  return tables.length === 0 ? [] : [heading(2, 'Papers'), ...tables];
}

/** A column each: its head, and what stands in it of a paper. */
const COLUMNS: Readonly<Record<string, (paper: Paper, vocabulary: Vocabulary) => PhrasingContent>> = {
  'Title 📄': (paper) => link(mainAndOtherLinks(paper).main.href, ...paperTitle(paper.data)),
  'Method Summary 🛠️': ({ data }) => text(data.summary),
  'Task 🎯': (paper, { tasks }) =>
    text(
      termsOf(paper, 'tasks')
        .map((id) => tasks[id]?.name ?? id)
        .join(', ') || '—',
    ),
  'Pub or Date 🏛️': ({ data }, vocabulary) => text(formatPublished(data, vocabulary)),
  'Code 💻': ({ data: { links } }) => (links.code === undefined ? text('—') : link(links.code, text('Code'))),
};

/** Papers as rows of README. */
export function paperTable(papers: readonly Paper[], { vocabulary }: Catalogue): Table {
  return table(
    Object.keys(COLUMNS),
    papers.map((paper) => Object.values(COLUMNS).map((cell) => [cell(paper, vocabulary)])),
  );
}

/** The title, with the method's short name before it in bold. */
function paperTitle({ name, title }: Paper['data']): PhrasingContent[] {
  if (name === undefined) return mathText(title);
  return [strong(name), text(': '), ...mathText(titleBesideName(title, name))];
}

/** Tools or tutorials by their kind, each kind in alphabetical order. */
function resourcesPart(
  label: string,
  resources: readonly (Tool | Tutorial)[],
  kinds: Readonly<Record<string, Term>>,
  catalogue: Catalogue,
): RootContent[] {
  const titleOf = (entry: Tool | Tutorial) => describeResource(entry, catalogue).title;
  const sorted = resources.toSorted((a, b) => alphabetical(titleOf(a), titleOf(b)));
  const groups = sections(sorted, kinds, ({ data }) => data.kind).filter(({ entries }) => entries.length > 0);
  const parts = groups.flatMap(({ term, entries }) => [heading(3, term.name), list(entries.map((entry) => resourceItem(entry, catalogue)))]);
  return parts.length === 0 ? [] : [heading(2, label), ...parts];
}

/** A tool or tutorial as README lists it. */
export function resourceItem(entry: Tool | Tutorial, catalogue: Catalogue): ListItem {
  const { title, status } = describeResource(entry, catalogue);
  const remark = status === undefined ? '' : ` (${status.toLowerCase()})`;
  return item(link(mainAndOtherLinks(entry).main.href, ...mathText(title)), text(`${remark}: ${entry.data.summary}`));
}

function relatedPart({ related, vocabulary }: Catalogue): RootContent[] {
  const topics = sections(related.toSorted(byRelease), vocabulary.topics, ({ data }) => data.topics[0]).filter(({ entries }) => entries.length > 0);
  if (topics.length === 0) return [];
  return [
    heading(2, 'Related work'),
    paragraph(text('Papers close to this topic that do not prune a diffusion model.')),
    list(topics.map(({ term, entries }) => item(strong(term.name), text(': '), ...relatedLinks(entries)))),
  ];
}

const relatedLinks = (entries: readonly Related[]): PhrasingContent[] =>
  entries.flatMap((entry, index): PhrasingContent[] => [
    ...(index > 0 ? [text(', ')] : []),
    link(mainAndOtherLinks(entry).main.href, ...mathText(shortTitle(entry.data))),
  ]);

/** A nested list of links to the headings of the second and third level. */
function contents(body: readonly RootContent[], taken: readonly string[]): RootContent {
  const slugger = new GithubSlugger();
  for (const title of taken) slugger.slug(title);
  const top: ListItem[] = [];
  for (const node of body) {
    if (node.type !== 'heading') continue;
    const title = toString(node);
    const entry = item(link(`#${slugger.slug(title)}`, text(title)));
    const parent = top.at(-1);
    if (node.depth === 2 || parent === undefined) top.push(entry);
    else {
      const nested = parent.children[1];
      if (nested?.type === 'list') nested.children.push(entry);
      else parent.children.push(list([entry]));
    }
  }
  return list(top);
}

/** The parts of Markdown files, from the root of the project, that are made from the catalogue, each between two markers. */
export const generatedParts = [
  {
    file: 'README.md',
    begin: '<!-- list:begin (made by "npm run readme"; edit the files in content/ instead) -->',
    end: '<!-- list:end -->',
    tree: listTree,
  },
  {
    file: 'CONTRIBUTING.md',
    begin: '<!-- completeness:begin (made by "npm run readme") -->',
    end: '<!-- completeness:end -->',
    tree: completenessTree,
  },
] as const;

export type GeneratedPart = (typeof generatedParts)[number];

/**
 * Writes a part between its two markers. Everything outside them stays as written.
 * @returns the new text, or undefined when the text does not have each marker once, in order.
 */
export function withPart(text: string, { begin, end, tree }: GeneratedPart, catalogue: Catalogue): string | undefined {
  const [before, rest, ...more] = text.split(asLine(begin));
  const [, after, ...others] = rest?.split(asLine(end)) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) return undefined;
  const part = writeMarkdown(tree(catalogue, headings(before)));
  return `${before}${begin}\n\n${part}\n${end}${after}`;
}

/** A marker counts only as a line of its own: a title may quote it. */
const asLine = (marker: string) => new RegExp(`^${RegExp.escape(marker)}$`, 'm');

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

/** The text of every heading, in order. */
const headings = (written: string): string[] => reader.parse(written).children.flatMap((node) => (node.type === 'heading' ? [toString(node)] : []));

/** How many papers have what, by category and year, as a table. */
function completenessTree(catalogue: Catalogue): RootContent[] {
  const rows = completenessRows(catalogue).map(({ label, papers, counts }) => [label, papers, ...counts].map((value) => [text(String(value))]));
  return [table(['', 'Papers', ...aspects.map(({ label }) => label)], rows)];
}
