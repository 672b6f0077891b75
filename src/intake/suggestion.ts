import type { ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import type { Tool, Tutorial } from '../catalogue/entry.ts';
import { cleanText } from './clean.ts';
import { type Draft, draftOf, type FieldsOf, ifAny, known, titleOf } from './draft.ts';
import { identify } from './identify.ts';
import { NO_SUMMARY } from './propose.ts';
import type { PublicationId } from './source.ts';
import { comparableAddress, comparableTitle } from '../read/across.ts';
import { address, githubRepository } from '../schema/address.ts';
import { summary as summarySchema } from '../schema/paper.ts';
import { nearestTerm, type Vocabulary } from '../schema/vocabulary.ts';

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

/** What somebody suggests, in the terms of the list. All of it is a stranger's word. */
export interface Suggestion {
  kind: 'papers' | 'tools' | 'tutorials';
  /** The publications that the link names. */
  publications: PublicationId[];
  /** The address, where it is one. */
  page: string | undefined;
  title: string | undefined;
  categories: string[] | undefined;
  code: string | undefined;
  summary: string | undefined;
  notes: string | undefined;
}

/** What the answers to the form say. */
export function readSuggestion(answers: ReadonlyMap<string, FormAnswer>, vocabulary: Vocabulary): Suggestion {
  const textOf = (id: string, most: number) => cleanText(answers.get(id)?.text, most);
  const link = answers.get('link') ?? { text: '', links: [] };
  const written = [...link.text.split(/[\s,;]+/), ...link.links].filter(Boolean);
  const named = written.flatMap((text) => identify(text) ?? []);
  const publications = named.filter((one) => one.kind !== 'github');
  const ticked = answers.get('categories')?.ticked ?? [];
  const categories = ticked.flatMap((label) => nearestTerm(label.replace(/\s*\(.*$/, ''), vocabulary, 'categories') ?? []);
  const code = answers.get('code');
  return {
    kind: kindOf(textOf('kind', 40)),
    publications: publications.filter((one, index) => publications.findIndex(({ id }) => id === one.id) === index),
    page: written.find((text) => address.safeParse(text).success),
    title: textOf('title', 100),
    categories: ifAny([...new Set(categories)]),
    code: [...(code?.links ?? []), code?.text ?? ''].find((text) => address.safeParse(text).success),
    summary: summaryOf(textOf('summary', 400)),
    notes: textOf('notes', 300),
  };
}

/** A stranger's summary without its markup; undefined where an entry may not hold it all the same. */
const summaryOf = (text = ''): string | undefined => summarySchema.safeParse(text.replace(/<\/?[a-z][^<>]*>|\*\*|`/gi, '')).data;

const kindOf = (text = ''): Suggestion['kind'] => (/^tool/i.test(text) ? 'tools' : /^tutorial/i.test(text) ? 'tutorials' : 'papers');

/** Where the word of a stranger comes from, as the marks of guesses say it. */
const FROM = 'the issue';

/** What a suggestion adds to what a service told of its paper. */
export function withSuggestion({ fields, guessed, todo, abstract }: Draft, { categories, code, summary, notes }: Suggestion): Draft {
  const links = code !== undefined && fields.links?.code === undefined ? { ...fields.links, code } : undefined;
  const added = known({ categories, summary, links });
  return draftOf(
    { ...fields, ...added },
    {
      guessed: { ...guessed, ...Object.fromEntries(Object.keys(added).map((field) => [field, FROM])) },
      todo: { ...todo, ...known({ results: notes && `the issue says: ${notes}` }) },
      abstract,
    },
  );
}

/** A suggested tool, as far as it was described. */
export function toolDraft({ page, title, categories, code, summary, notes }: Suggestion, vocabulary: Vocabulary, today: string): Draft<'tools'> {
  const kinds = Object.keys(vocabulary['tool-kinds']);
  const repository = code ?? (page !== undefined && githubRepository(page) !== undefined ? page : undefined);
  return draftOf<'tools'>(
    {
      name: title ?? githubRepository(repository ?? '')?.split('/')[1],
      kind: kinds[0]!,
      links: { home: page === repository ? undefined : page, code: repository },
      supports: categories,
      summary: summary ?? NO_SUMMARY,
      added: today,
    },
    {
      guessed: { supports: categories && FROM, summary: summary && FROM },
      todo: {
        kind: `choose from ${kinds.join(', ')}`,
        license: `its SPDX identifier${besides(notes)}`,
        summary: summary === undefined ? 'one or two sentences: what it does, for whom' : undefined,
      },
    },
  );
}

/** A suggested tutorial, as far as it was described. */
export function tutorialDraft(
  { page, title, publications, categories, code, summary, notes }: Suggestion,
  vocabulary: Vocabulary,
  today: string,
): Draft<'tutorials'> {
  const kinds = Object.keys(vocabulary['tutorial-kinds']);
  const ids = publications.filter(({ kind }) => kind !== 'openreview').map(({ kind, id }) => [kind, id] as const);
  return draftOf<'tutorials'>(
    {
      title,
      kind: kinds[0]!,
      links: { page: ids.length === 0 ? page : undefined, code, ...Object.fromEntries(ids) },
      about: categories,
      summary: summary ?? NO_SUMMARY,
      added: today,
    },
    {
      guessed: { about: categories && FROM, summary: summary && FROM },
      todo: {
        kind: `choose from ${kinds.join(', ')}`,
        authors: `who made it${besides(notes)}`,
        summary: summary === undefined ? 'one or two sentences: what one learns from it' : undefined,
      },
    },
  );
}

const besides = (notes: string | undefined) => (notes === undefined ? '' : `; the issue says: ${notes}`);

type ResourceFields = Partial<FieldsOf<'tools'>> | Partial<FieldsOf<'tutorials'>>;

/** The tool or tutorial that is this one already: by its name, or by an address of both. */
export function findListedResource<Entry extends Tool | Tutorial>(fields: ResourceFields, entries: readonly Entry[]): Entry | undefined {
  const wanted = new Set(namesOf(fields));
  return entries.find(({ data }) => namesOf(data).some((name) => wanted.has(name)));
}

function namesOf(fields: ResourceFields): string[] {
  const addresses = Object.values(fields.links ?? {}).filter((link) => link !== undefined);
  return [comparableTitle(titleOf(fields)), ...addresses.map(comparableAddress)].filter(Boolean);
}
