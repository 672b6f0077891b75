import type { ListItem, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Catalogue } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';
import { formatPublished } from '../catalogue/publication.ts';
import { taxonomy } from '../catalogue/taxonomy.ts';
import { dataFiles } from '../export/files.ts';
import { heading, item, link, list, mathText, paragraph, text } from '../readme/markdown.ts';
import { count } from '../report.ts';
import { absolute, site } from '../site.ts';

const markdown = unified().use(remarkGfm).use(remarkMath).use(remarkStringify, { bullet: '-' });

/** How many papers stand in it; the others are in the files that it names. */
const NEWEST = 50;

/** A guide to the site for language models: what it holds and where. What is text stays text. Format: https://llmstxt.org */
export function llmsText(catalogue: Catalogue): string {
  const { papers, tools, tutorials, related, guides, vocabulary } = catalogue;
  const sections: [title: string, items: ListItem[]][] = [
    ['Guides', guides.toSorted((a, b) => a.data.order - b.data.order).map(({ slug, data }) => note(`/guides/${slug}/`, data.title, data.summary))],
    [
      'Lists',
      [
        note('/papers/', 'Papers', `${count(papers.length, 'paper')}, with search and filters.`),
        ...taxonomy(catalogue, 'categories').map(({ id, term, papers: members }) =>
          note(`/categories/${id}/`, `${term.name} pruning`, `${count(members.length, 'paper')}. ${term.description}`),
        ),
        note('/choose/', 'Choose a method', 'Methods for a model and device, ordered by stated rules, with measured figures.'),
        note('/matrix/', 'Support matrix', 'Which method is measured on which models and devices.'),
        note(
          '/tools/',
          'Tools',
          `${count(tools.length, 'library, kernel, metric or set of weights', 'libraries, kernels, metrics and sets of weights')}.`,
        ),
        note('/tutorials/', 'Tutorials', `${count(tutorials.length, 'tutorial, survey or list', 'tutorials, surveys and lists')}.`),
        note('/related/', 'Related work', `${count(related.length, 'paper')} on neighboring topics.`),
      ],
    ],
    [
      'Data',
      [
        note('/data/', 'About the data', 'Fields, license, versions, and how to cite the list.'),
        ...dataFiles.map(({ name, note: words }) => note(`/${name}`, name, words)),
      ],
    ],
    [
      'Newest papers',
      papers
        .toSorted(byRelease)
        .slice(0, NEWEST)
        .map(({ slug, data }) => note(`/papers/${slug}/`, data.title, `${formatPublished(data, vocabulary)}. ${data.summary}`)),
    ],
  ];
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(site.name)] },
    { type: 'blockquote', children: [paragraph(text(site.description))] },
    paragraph(text('Every figure names its source. The content is in the public domain (CC0 1.0).')),
    ...sections.filter(([, items]) => items.length > 0).flatMap(([title, items]) => [heading(2, title), list(items)]),
  ];
  return markdown.stringify({ type: 'root', children });
}

const note = (path: string, title: string, words: string): ListItem => item(link(absolute(path), ...mathText(title)), text(`: ${words}`));
