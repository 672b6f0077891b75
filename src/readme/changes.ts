import type { PhrasingContent, RootContent } from 'mdast';
import { entryPath, mainAndOtherLinks } from '../catalogue/links.ts';
import type { Catalogue, Guide, Paper, Related, Tool, Tutorial } from '../catalogue/entry.ts';
import { sentence, type Problem } from '../read/problem.ts';
import { shortTitle } from '../catalogue/publication.ts';
import { facets } from '../catalogue/taxonomy.ts';
import { count } from '../report.ts';
import { paperTable, resourceItem } from './list.ts';
import { code, heading, item, link, list, mathText, paragraph, text } from './markdown.ts';

/** What a proposal changes, by paths inside the catalogue, and what the check says of the whole. */
export interface Changes {
  changed: readonly string[];
  removed: readonly string[];
  problems: readonly Problem[];
}

/** A summary of a run takes 1 MiB; a proposal of more entries than this is read as files. */
const MOST_ENTRIES = 100;

/** What a proposal changes, as its reader on GitHub sees it: entries as README will show them, and their pages. */
export function changesTree(catalogue: Catalogue, { changed, removed, problems }: Changes): RootContent[] {
  const files = new Set(changed.slice(0, MOST_ENTRIES));
  const ofProposal = <Entry extends { file: string }>(entries: readonly Entry[]) => entries.filter(({ file }) => files.has(file));
  const papers = ofProposal(catalogue.papers);
  const resources = [...ofProposal(catalogue.tools), ...ofProposal(catalogue.tutorials)];
  const related = ofProposal(catalogue.related);
  const guides = ofProposal(catalogue.guides);
  const pages = pagesOf([...papers, ...resources, ...related, ...guides]);
  return [
    heading(2, 'What this changes'),
    paragraph(text(headline(changed.length, removed.length, problems.length))),
    ...part('Problems', problems.length > 0 && list(problems.slice(0, MOST_ENTRIES).map(toItem))),
    ...part('Papers', papers.length > 0 && paperTable(papers, catalogue)),
    ...part('Tools and tutorials', resources.length > 0 && list(resources.map((entry) => resourceItem(entry, catalogue)))),
    ...part('Related work', related.length > 0 && list(related.map((entry) => item(relatedLink(entry), text(`: ${entry.data.summary}`))))),
    ...part('Guides', guides.length > 0 && list(guides.map(({ data }) => item(text(`${data.title}: ${data.summary}`))))),
    ...part('Removed', removed.length > 0 && list(removed.slice(0, MOST_ENTRIES).map((file) => item(code(file))))),
    ...part('Pages that show it', pages.length > 0 && list(pages.map((page) => item(code(page))))),
  ];
}

const part = (title: string, content: RootContent | false): RootContent[] => (content === false ? [] : [heading(3, title), content]);

function headline(changed: number, removed: number, problems: number): string {
  if (changed + removed === 0) return problems === 0 ? 'Nothing of the list.' : `Nothing of the list, which has ${count(problems, 'problem')}.`;
  const files = [changed > 0 && `${count(changed, 'file')} added or changed`, removed > 0 && `${count(removed, 'file')} removed`].filter(Boolean);
  const shown = changed > MOST_ENTRIES ? `, of which the first ${MOST_ENTRIES} are shown` : '';
  return `${files.join(', ')}${shown}; ${problems === 0 ? 'no problems' : count(problems, 'problem')}.`;
}

const toItem = (problem: Problem) =>
  item(code(`${problem.file}:${problem.line}:${problem.column}${problem.path === '' ? '' : ` ${problem.path}`}`), text(` ${sentence(problem)}`));

const relatedLink = (entry: Related): PhrasingContent => link(mainAndOtherLinks(entry).main.href, ...mathText(shortTitle(entry.data)));

/** The files of the built site that show these entries, each once. */
function pagesOf(entries: readonly (Paper | Related | Tool | Tutorial | Guide)[]): string[] {
  const paths = entries.flatMap((entry) => [
    entryPath(entry).replace(/#.*$/, ''),
    ...(entry.collection === 'papers' ? facets.flatMap((facet) => facet.valuesOf(entry).map((value) => `/${facet.name}/${value}/`)) : []),
  ]);
  return [...new Set(paths)].map((path) => `${path.slice(1)}index.html`);
}
