import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fail } from './command.ts';
import { readOrExit } from './catalogue.ts';
import { writeWhole } from './write-file.ts';
import { today } from '../../src/catalogue/dates.ts';
import type { Tool, Tutorial } from '../../src/catalogue/entry.ts';
import { citationKey } from '../../src/catalogue/names.ts';
import { type Draft, type ListedCollection, entryFile } from '../../src/intake/draft.ts';
import { ServiceError } from '../../src/intake/fetch.ts';
import { findListed, proposePaper, proposeSlug, type Surroundings, proposeKey } from '../../src/intake/propose.ts';
import { draftFromSource, type PublicationId } from '../../src/intake/source.ts';
import { findListedResource } from '../../src/intake/suggestion.ts';
import { readNotes, readYaml } from '../../src/read/yaml.ts';
import { catalogueDirectory, displayPath } from '../../src/read/files.ts';
import { isWarning, sentence } from '../../src/read/problem.ts';
import type { Reading } from '../../src/read/read.ts';
import { checkFields } from '../../src/read/rules.ts';
import { count, terminalNotes } from '../../src/report.ts';
import { collections } from '../../src/schema/collections.ts';
import { SLUG } from '../../src/schema/plain.ts';
import { slugFrom } from '../../src/schema/identifiers.ts';
import { nearestTerm, type Vocabulary } from '../../src/schema/vocabulary.ts';

/** A slug and a draft that go together. */
export type Proposal = ReturnType<typeof proposePaper>;

/** The entries that a command is about to add. What is listed already is said and left out: that is no failure. */
export class Additions {
  readonly around: Awaited<ReturnType<typeof readSurroundings>>;
  private readonly reading: Reading;
  private readonly directory: string;
  private readonly papers: { file: string; data: Draft['fields'] }[];
  private readonly entries: NewEntry[] = [];

  private constructor(reading: Reading, directory: string, around: Additions['around']) {
    this.reading = reading;
    this.directory = directory;
    this.around = around;
    this.papers = [...reading.catalogue.papers, ...reading.catalogue.related];
  }

  /** Reads the catalogue. Problems of other entries stand in nobody's way. */
  static async start(): Promise<Additions> {
    const directory = catalogueDirectory();
    const reading = await readOrExit(directory);
    const { length } = reading.problems;
    if (length > 0) console.error(`${count(length, 'problem')} in the existing list ("npm run check" names ${length === 1 ? 'it' : 'them'})`);
    return new Additions(reading, directory, await readSurroundings(reading, directory));
  }

  /** Looks a publication up, unless it is listed; ends the command where that fails. */
  async look(named: PublicationId): Promise<Draft | undefined> {
    if (this.isListed({ links: { [named.kind]: named.id } })) return undefined;
    return draftFromSource(named, this.around.vocabulary).catch((error: unknown) => {
      if (error instanceof ServiceError) fail(error.message);
      throw error;
    });
  }

  /** Adds a paper. @param decide lets a person change what is proposed */
  async addPaper(found: Draft, decide: (proposal: Proposal) => Promise<Proposal> = (proposal) => Promise.resolve(proposal)): Promise<void> {
    if (this.isListed(found.fields)) return;
    const { slug, draft } = await decide(proposePaper(found, this.around));
    this.entries.push({ collection: 'papers', slug, draft });
    this.papers.push({ file: `papers/${slug}.yaml`, data: draft.fields });
    this.around.slugs.add(slug);
    if (draft.fields.key !== undefined) this.around.keys.add(draft.fields.key.toLowerCase());
  }

  /** Adds a tool or tutorial. */
  async addResource(collection: 'tools' | 'tutorials', draft: Draft<'tools'> | Draft<'tutorials'>): Promise<void> {
    const { fields } = draft;
    const others: readonly (Tool | Tutorial)[] = this.reading.catalogue[collection];
    const entry = findListedResource(fields, others);
    if (entry !== undefined) {
      sayListed('name' in entry.data ? entry.data.name : entry.data.title, entry.file);
      return;
    }
    const name = ('name' in fields ? fields.name : 'title' in fields ? fields.title : undefined) ?? '';
    const slug = proposeSlug({ title: name, name }, await readSlugs(collection, this.directory));
    this.entries.push({ collection, slug, draft });
  }

  /** Writes them all, or none. */
  async write(): Promise<void> {
    await writeEntries(this.entries, this.around.vocabulary, this.directory);
  }

  private isListed(fields: Draft['fields']): boolean {
    const entry = findListed(fields, this.papers);
    if (entry !== undefined) sayListed(entry.data.title, entry.file);
    return entry !== undefined;
  }
}

const sayListed = (title: string | undefined, file: string) => console.log(`${JSON.stringify(title)} is already listed in ${file}.`);

/** An entry that is to be written. */
export interface NewEntry {
  collection: ListedCollection;
  slug: string;
  draft: Draft<ListedCollection>;
}

/** What new papers have to fit in with. A file that has problems keeps its slug as well. */
export async function readSurroundings({ catalogue }: Reading, directory: string) {
  const entries = [...catalogue.papers, ...catalogue.related];
  return {
    vocabulary: catalogue.vocabulary,
    slugs: new Set([...(await readSlugs('papers', directory)), ...(await readSlugs('related', directory))]),
    keys: new Set(entries.map((entry) => citationKey(entry).toLowerCase())),
    today: today(),
  } satisfies Surroundings;
}

/** The slugs of a collection, by its files. */
export async function readSlugs(collection: ListedCollection, directory: string): Promise<Set<string>> {
  const files = await readdir(path.join(directory, collection)).catch((): string[] => []);
  return new Set(files.map((file) => path.parse(file).name.toLowerCase()));
}

/**
 * Writes entries, all or none, and says what is left to do in them. An entry that would not pass the check is refused
 * with every reason.
 */
export async function writeEntries(entries: readonly NewEntry[], vocabulary: Vocabulary, directory: string): Promise<void> {
  const files = entries.map(({ collection, slug, draft }) => {
    const file = path.join(directory, collection, `${slug}.yaml`);
    return { file, shown: displayPath(file), text: entryFile(collection, draft), collection, draft };
  });
  const refused = files.flatMap(({ text, collection, draft }) => {
    const { yaml } = readYaml(text);
    const problems = yaml === undefined ? [] : checkFields(collection, collections[collection].schema(vocabulary), yaml, vocabulary).problems;
    return problems
      .filter((problem) => !isWarning(problem))
      .map((problem) => `${titleOf(draft)}: ${problem.kind === 'missing' ? '' : `${problem.path} `}${sentence(problem)}`);
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

const titleOf = ({ fields }: NewEntry['draft']) =>
  JSON.stringify(('title' in fields ? fields.title : undefined) ?? ('name' in fields ? fields.name : undefined) ?? '');

/** Puts a question to a person, and gives the answer. */
export type AskPerson = (question: string) => Promise<string>;

interface Proposed {
  slug: string;
  draft: Draft;
}

/** Has a person confirm or change what can hardly be changed later: the slug, and the kind of pruning. */
export async function confirm({ slug, draft }: Proposed, { vocabulary, slugs, keys }: Surroundings, ask: AskPerson): Promise<Proposed> {
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
  const confirmed: Draft = { ...draft, fields: { ...draft.fields, categories: chosen }, guessed: { ...draft.guessed }, todo: { ...draft.todo } };
  delete confirmed.guessed.categories;
  delete confirmed.todo.categories;
  // The proposed key holds the proposed slug.
  delete confirmed.fields.key;
  const key = proposeKey(confirmed.fields, chosenSlug, keys);
  if (key !== undefined) confirmed.fields.key = key;
  return { slug: chosenSlug, draft: confirmed };
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
