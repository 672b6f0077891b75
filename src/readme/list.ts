import GithubSlugger from 'github-slugger';
import type { Heading, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Catalogue, Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { mainAndOtherLinks } from '../catalogue/links.ts';
import { alphabetical, titleBesideName } from '../catalogue/title.ts';
import { byRelease, sections } from '../catalogue/order.ts';
import { formatPublished, shortTitle, describeResource } from '../catalogue/publication.ts';
import { taxonomy, termsOf } from '../catalogue/taxonomy.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { heading, item, link, list, mathText, paragraph, strong, table, text } from './markdown.ts';

/**
 * The generated part of README as a syntax tree: contents, a table of papers for each category, tools and tutorials.
 * @param taken headings that stand in README before this part, since GitHub numbers equal anchors through the page.
 */
export function listTree(catalogue: Catalogue, taken: readonly string[]): RootContent[] {
  const parts = [papersPart(catalogue), toolsPart(catalogue), tutorialsPart(catalogue), relatedPart(catalogue)].filter((part) => part.length > 0);
  const body = parts.flat();
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

function toolsPart(catalogue: Catalogue): RootContent[] {
  const tools = catalogue.tools.toSorted((a, b) => alphabetical(a.data.name, b.data.name));
  return resourcesPart(
    'Tools',
    sections(tools, catalogue.vocabulary['tool-kinds'], ({ data }) => data.kind),
    catalogue,
  );
}

function tutorialsPart(catalogue: Catalogue): RootContent[] {
  const tutorials = catalogue.tutorials.toSorted((a, b) => alphabetical(a.data.title, b.data.title));
  return resourcesPart(
    'Tutorials',
    sections(tutorials, catalogue.vocabulary['tutorial-kinds'], ({ data }) => data.kind),
    catalogue,
  );
}

function resourcesPart(
  label: string,
  groups: readonly { term: { name: string }; entries: readonly (Tool | Tutorial)[] }[],
  catalogue: Catalogue,
): RootContent[] {
  const filled = groups.filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) return [];
  return [
    heading(2, label),
    ...filled.flatMap(({ term, entries }): RootContent[] => [heading(3, term.name), list(entries.map((entry) => resourceItem(entry, catalogue)))]),
  ];
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
    const title = plainText(node);
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

const plainText = (node: Heading): string => node.children.map((child) => ('value' in child ? child.value : '')).join('');
