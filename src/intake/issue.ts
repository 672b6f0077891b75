import type { ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { z } from 'zod';

/** A form for issues, as far as it matters here: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
export const issueFormSchema = z.object({
  body: z.array(z.object({ id: z.string().optional(), attributes: z.object({ label: z.string().optional() }) })),
});

/** The answer to one question of a form. */
export interface FormAnswer {
  /** What was written, as plain text on one line. */
  text: string;
  /** The addresses in it, of links and of what is written like one. */
  links: string[];
  /** The boxes that were ticked. */
  ticked: string[];
}

const NOTHING: FormAnswer = { text: '', links: [], ticked: [] };

/** What is longer is no answer. Markdown takes the square of the length in bad cases. */
const LONGEST = 2000;

/** A row of marks for quotations and lists, each of which nests what follows once more. */
const DEEP = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){9,}/gm;

/**
 * The answers in an issue that was made with a form, by the identifiers of its questions. GitHub writes each question as
 * a heading of the third level, in the order of the form, and "_No response_" where there is no answer.
 * @param body Markdown of a stranger; only its text is taken.
 */
export function readAnswers(body: string, { body: questions }: z.infer<typeof issueFormSchema>): Map<string, FormAnswer> {
  const asked = questions.flatMap(({ id, attributes: { label } }) => (id === undefined || label === undefined ? [] : [{ id, label }]));
  const written: { id: string; lines: string[] }[] = [];
  // Somebody may write a heading into an answer: only the next questions of the form are taken for one.
  let next = 0;
  for (const line of body.split(/\r?\n/)) {
    const label = line.startsWith('### ') ? line.slice(4).trim() : undefined;
    const index = asked.findIndex((question, position) => position >= next && question.label === label);
    if (index < 0) {
      written.at(-1)?.lines.push(line);
      continue;
    }
    written.push({ id: asked[index]!.id, lines: [] });
    next = index + 1;
  }
  return new Map(written.map(({ id, lines }) => [id, toAnswer(lines.join('\n').trim().slice(0, LONGEST))]));
}

const markdown = unified().use(remarkParse).use(remarkGfm);

function toAnswer(written: string): FormAnswer {
  const nodes = markdown.parse(written.replace(DEEP, '')).children;
  const text = nodes
    .map((node) => toString(node))
    .join(' ')
    .trim();
  if (text === 'No response') return NOTHING;
  const links: string[] = [];
  const ticked: string[] = [];
  for (const root of nodes) {
    visit(root as Nodes, (node) => {
      if (node.type === 'link') links.push(node.url);
      if (isTicked(node)) ticked.push(toString(node));
    });
  }
  return { text, links, ticked };
}

const isTicked = (node: Nodes): node is ListItem => node.type === 'listItem' && node.checked === true;
