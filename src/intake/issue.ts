import type { Heading, ListItem, Nodes, RootContent } from 'mdast';
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
export interface Answer {
  /** What was written, as plain text on one line. */
  text: string;
  /** The addresses in it, of links and of what is written like one. */
  links: string[];
  /** The boxes that were ticked. */
  ticked: string[];
}

const NOTHING: Answer = { text: '', links: [], ticked: [] };

/**
 * The answers in an issue that was made with a form, by the identifiers of its questions. GitHub writes each question as
 * a heading of the third level, in the order of the form, and "_No response_" where there is no answer.
 * @param body Markdown of a stranger; only its text is taken.
 */
export function readAnswers(body: string, { body: questions }: z.infer<typeof issueFormSchema>): Map<string, Answer> {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(body);
  const answers = new Map<string, Answer>();
  const asked = questions.flatMap(({ id, attributes: { label } }) => (id === undefined || label === undefined ? [] : [{ id, label }]));
  // Somebody may write a heading into an answer: only the next questions of the form are taken for one.
  let next = 0;
  let current: { id: string; nodes: RootContent[] } | undefined;
  const finish = () => current && answers.set(current.id, toAnswer(current.nodes));
  for (const node of children) {
    const index = isQuestion(node) ? asked.findIndex(({ label }, position) => position >= next && label === toString(node)) : -1;
    if (index < 0) {
      current?.nodes.push(node);
      continue;
    }
    finish();
    current = { id: asked[index]!.id, nodes: [] };
    next = index + 1;
  }
  finish();
  return answers;
}

const isQuestion = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 3;

function toAnswer(nodes: readonly RootContent[]): Answer {
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
