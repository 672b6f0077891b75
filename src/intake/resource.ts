import { comparableAddress, comparableTitle } from '../read/across.ts';
import type { Tool, Tutorial } from '../catalogue/entry.ts';
import { githubRepository } from '../schema/address.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { draftOf, type Draft, type FieldsOf } from './draft.ts';
import { NO_SUMMARY } from './propose.ts';
import { FROM, type Suggestion } from './suggestion.ts';

/** A suggested tool, as far as it was described. */
export function toolDraft({ page, title, categories, code, summary, notes }: Suggestion, vocabulary: Vocabulary, today: string): Draft<'tools'> {
  const repository = code ?? (page !== undefined && githubRepository(page) !== undefined ? page : undefined);
  const name = title ?? (repository === undefined ? undefined : githubRepository(repository)?.split('/')[1]);
  const home = page === repository ? undefined : page;
  const draft = draftOf<'tools'>({
    ...(name !== undefined && { name }),
    kind: Object.keys(vocabulary['tool-kinds'])[0]!,
    links: { ...(home !== undefined && { home }), ...(repository !== undefined && { code: repository }) },
    ...(categories.length > 0 && { supports: categories }),
    summary: summary ?? NO_SUMMARY,
    added: today,
  });
  return {
    ...draft,
    guessed: { ...(categories.length > 0 && { supports: FROM }), ...(summary !== undefined && { summary: FROM }) },
    todo: {
      kind: `choose from ${Object.keys(vocabulary['tool-kinds']).join(', ')}`,
      license: `its SPDX identifier${notes === undefined ? '' : `; the issue says: ${notes}`}`,
      ...(summary === undefined && { summary: 'one or two sentences: what it does, for whom' }),
    },
  };
}

/** A suggested tutorial, as far as it was described. */
export function tutorialDraft(
  { page, title, publications, categories, code, summary, notes }: Suggestion,
  vocabulary: Vocabulary,
  today: string,
): Draft<'tutorials'> {
  const ids = Object.fromEntries(publications.filter(({ kind }) => kind !== 'openreview').map(({ kind, id }) => [kind, id]));
  const draft = draftOf<'tutorials'>({
    ...(title !== undefined && { title }),
    kind: Object.keys(vocabulary['tutorial-kinds'])[0]!,
    links: { ...(page !== undefined && Object.keys(ids).length === 0 && { page }), ...(code !== undefined && { code }), ...ids },
    ...(categories.length > 0 && { about: categories }),
    summary: summary ?? NO_SUMMARY,
    added: today,
  });
  return {
    ...draft,
    guessed: { ...(categories.length > 0 && { about: FROM }), ...(summary !== undefined && { summary: FROM }) },
    todo: {
      kind: `choose from ${Object.keys(vocabulary['tutorial-kinds']).join(', ')}`,
      authors: `who made it${notes === undefined ? '' : `; the issue says: ${notes}`}`,
      ...(summary === undefined && { summary: 'one or two sentences: what one learns from it' }),
    },
  };
}

type ResourceFields = Partial<FieldsOf<'tools'>> | Partial<FieldsOf<'tutorials'>>;

/** The tool or tutorial that is this one already: by its name, or by an address of both. */
export function findListedResource<Entry extends Tool | Tutorial>(fields: ResourceFields, entries: readonly Entry[]): Entry | undefined {
  const wanted = new Set(namesOf(fields));
  return entries.find(({ data }) => namesOf(data).some((name) => wanted.has(name)));
}

function namesOf(fields: ResourceFields): string[] {
  const name = 'name' in fields ? fields.name : 'title' in fields ? fields.title : undefined;
  const addresses = Object.values(fields.links ?? {}).filter((link) => link !== undefined);
  return [...(name === undefined ? [] : [comparableTitle(name)]), ...addresses.map(comparableAddress)].filter(Boolean);
}
