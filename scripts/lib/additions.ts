import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fail } from './command.ts';
import { readOrExit } from './catalogue.ts';
import { writeWhole } from './write-file.ts';
import { today } from '../../src/catalogue/dates.ts';
import type { Tool, Tutorial } from '../../src/catalogue/entry.ts';
import { citationKey } from '../../src/catalogue/names.ts';
import { type Draft, draftOf, entryFile, type FieldsOf, type ListedCollection, titleOf } from '../../src/intake/draft.ts';
import { ServiceError } from '../../src/intake/fetch.ts';
import { findListed, proposePaper, proposeSlug, type Surroundings, proposeKey } from '../../src/intake/propose.ts';
import { draftFromSource, type PublicationId } from '../../src/intake/source.ts';
import { findListedResource } from '../../src/intake/suggestion.ts';
import { readNotes, readYaml } from '../../src/read/yaml.ts';
import { catalogueDirectory, displayPath } from '../../src/read/location.ts';
import { isWarning, sentence } from '../../src/read/problem.ts';
import { checkFields } from '../../src/read/rules.ts';
import { count, terminalNotes } from '../../src/report.ts';
import { collections } from '../../src/schema/collections.ts';
import { SLUG } from '../../src/schema/plain.ts';
import { slugFrom } from '../../src/schema/identifiers.ts';
import { nearestTerm, type Vocabulary } from '../../src/schema/vocabulary.ts';

/** A slug and a draft that go together. */
export type Proposal = ReturnType<typeof proposePaper>;

/** An entry that is to be written. */
interface NewEntry {
  collection: ListedCollection;
  slug: string;
  draft: Draft<ListedCollection>;
}

/**
 * The entries that a command is about to add. What is listed already is said and left out: that is no failure. Problems of
 * other entries stand in nobody's way.
 */
export async function startAdditions() {
  const directory = catalogueDirectory();
  const { catalogue, problems } = await readOrExit(directory);
  const { length } = problems;
  if (length > 0) console.error(`${count(length, 'problem')} in the existing list ("npm run check" names ${length === 1 ? 'it' : 'them'})`);
  const publications = [...catalogue.papers, ...catalogue.related];
  const papers: { file: string; data: Draft['fields'] }[] = [...publications];
  const entries: NewEntry[] = [];
  // A file that has problems keeps its slug as well.
  const around = {
    vocabulary: catalogue.vocabulary,
    slugs: (await readSlugs('papers', directory)).union(await readSlugs('related', directory)),
    keys: new Set(publications.map((entry) => citationKey(entry).toLowerCase())),
    today: today(),
  } satisfies Surroundings;

  /** Says so where there is such an entry. */
  function isListed(entry: { file: string; data: Partial<FieldsOf<ListedCollection>> } | undefined): boolean {
    if (entry !== undefined) console.log(`${JSON.stringify(titleOf(entry.data))} is already listed in ${entry.file}.`);
    return entry !== undefined;
  }

  return {
    around,
    /** Looks a publication up, unless it is listed; ends the command where that fails. */
    async look({ kind, id }: PublicationId): Promise<Draft | undefined> {
      if (isListed(findListed({ links: { [kind]: id } }, papers))) return undefined;
      return draftFromSource({ kind, id }, around.vocabulary).catch((error: unknown) => {
        if (error instanceof ServiceError) fail(error.message);
        throw error;
      });
    },
    /** Adds a paper. @param decide lets a person change what is proposed */
    async addPaper(found: Draft, decide: (proposal: Proposal) => Proposal | Promise<Proposal> = (proposal) => proposal): Promise<void> {
      if (isListed(findListed(found.fields, papers))) return;
      const { slug, draft } = await decide(proposePaper(found, around));
      entries.push({ collection: 'papers', slug, draft });
      papers.push({ file: `papers/${slug}.yaml`, data: draft.fields });
      around.slugs.add(slug);
      if (draft.fields.key !== undefined) around.keys.add(draft.fields.key.toLowerCase());
    },
    /** Adds a tool or tutorial. */
    async addResource(collection: 'tools' | 'tutorials', draft: Draft<'tools'> | Draft<'tutorials'>): Promise<void> {
      const others: readonly (Tool | Tutorial)[] = catalogue[collection];
      if (isListed(findListedResource(draft.fields, others))) return;
      const name = titleOf(draft.fields);
      entries.push({ collection, slug: proposeSlug({ title: name, name }, await readSlugs(collection, directory)), draft });
    },
    /** Writes them all, or none. */
    write: () => writeEntries(entries, around.vocabulary, directory),
  };
}

/** The slugs of a collection, by its files. */
async function readSlugs(collection: ListedCollection, directory: string): Promise<Set<string>> {
  const files = await readdir(path.join(directory, collection)).catch((): string[] => []);
  return new Set(files.map((file) => path.parse(file).name.toLowerCase()));
}

/**
 * Writes entries, all or none, and says what is left to do in them. An entry that would not pass the check is refused
 * with every reason.
 */
async function writeEntries(entries: readonly NewEntry[], vocabulary: Vocabulary, directory: string): Promise<void> {
  const files = entries.map(({ collection, slug, draft }) => {
    const file = path.join(directory, collection, `${slug}.yaml`);
    return { file, shown: displayPath(file), text: entryFile(collection, draft), collection, draft };
  });
  const refused = files.flatMap(({ text, collection, draft }) => {
    const { yaml } = readYaml(text);
    const problems = yaml === undefined ? [] : checkFields(collection, collections[collection].schema(vocabulary), yaml, vocabulary).problems;
    return problems
      .filter((problem) => !isWarning(problem))
      .map((problem) => `${JSON.stringify(titleOf(draft.fields))}: ${problem.kind === 'missing' ? '' : `${problem.path} `}${sentence(problem)}`);
  });
  if (refused.length > 0) fail(`${refused.join('\n')}\nNothing was written.`);

  await writeWhole(...files.map(({ file, text }) => ({ file, content: text }))).catch((error: unknown) =>
    fail(`${(error as Error).message}\nNothing was written.`),
  );
  for (const { shown, text } of files) {
    const notes = readNotes(text).map((note) => ({ file: shown, ...note }));
    console.log(`${shown} written.${notes.length === 0 ? '' : ` ${count(notes.length, 'thing')} left to do:\n${terminalNotes(notes)}`}`);
  }
}

/** Puts a question to a person, and gives the answer. */
export type AskPerson = (question: string) => Promise<string>;

/** Has a person confirm or change what can hardly be changed later: the slug, and the kind of pruning. */
export async function confirm({ slug, draft }: Proposal, { vocabulary, slugs, keys }: Surroundings, ask: AskPerson): Promise<Proposal> {
  const { title, categories = [] } = draft.fields;
  const known = Object.keys(vocabulary.categories);
  const chosenSlug = await answer(ask, `${title ?? ''}\nSlug, permanent [${slug}]: `, slug, (text) => {
    if (!SLUG.test(text)) {
      const near = slugFrom(text);
      return { complaint: `"${text}" is not a slug (lowercase letters, digits and single hyphens)${near === '' ? '' : `; did you mean ${near}?`}` };
    }
    return slugs.has(text) ? { complaint: `"${text}" is taken` } : { value: text };
  });
  const chosen = await answer(ask, `Kind of pruning, of ${known.join(', ')} [${categories.join(', ')}]: `, categories, (text) => {
    const words = text.split(/[\s,]+/).filter(Boolean);
    const wrong = words.find((word) => !known.includes(word));
    if (wrong === undefined) return { value: [...new Set(words)] };
    const meant = nearestTerm(wrong, vocabulary, 'categories');
    return { complaint: `"${wrong}" is none of them${meant === undefined ? '' : `; did you mean ${meant}?`}` };
  });
  // The proposed key holds the proposed slug.
  const key = proposeKey({ ...draft.fields, key: undefined }, chosenSlug, keys);
  const { guessed, todo, abstract } = draft;
  return {
    slug: chosenSlug,
    draft: draftOf(
      { ...draft.fields, categories: chosen, key },
      { guessed: { ...guessed, categories: undefined }, todo: { ...todo, categories: undefined }, abstract },
    ),
  };
}

/** Asks until the answer is one; an empty answer takes what is proposed. */
async function answer<Value>(
  ask: AskPerson,
  question: string,
  proposed: Value,
  read: (text: string) => { value: Value } | { complaint: string },
): Promise<Value> {
  for (let prompt = question; ;) {
    const text = (await ask(prompt)).trim();
    if (text === '') return proposed;
    const result = read(text);
    if ('value' in result) return result.value;
    prompt = `${result.complaint}\n${question.split('\n').at(-1)}`;
  }
}

/** Asks on the terminal. @throws AbortError where it is closed before all is answered */
export async function withTerminal<Result>(use: (ask: AskPerson) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  try {
    return await use((question) => terminal.question(question, { signal: closed.signal }));
  } finally {
    terminal.close();
  }
}
