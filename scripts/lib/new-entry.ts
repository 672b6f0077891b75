import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../../src/catalogue/dates.ts';
import { displayPath } from '../../src/read/files.ts';
import { readNotes, readYaml } from '../../src/read/yaml.ts';
import { isWarning, sentence } from '../../src/read/problem.ts';
import type { Reading } from '../../src/read/read.ts';
import { checkFields } from '../../src/read/rules.ts';
import { citationKey } from '../../src/catalogue/names.ts';
import type { Draft, ListedCollection } from '../../src/intake/draft.ts';
import { entryFile } from '../../src/intake/file.ts';
import type { Surroundings } from '../../src/intake/propose.ts';
import { count } from '../../src/report/words.ts';
import { terminalNotes } from '../../src/report/problems.ts';
import { collections } from '../../src/schema/collections.ts';
import type { Vocabulary } from '../../src/schema/vocabulary.ts';
import { fail } from './fail.ts';
import { writeWhole } from './write-file.ts';

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
