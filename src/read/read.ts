import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { collectionNames, collections, type CollectionName, type DataOf, rejectedSchema, type Rejected } from '../schema/collections.ts';
import { emptyVocabulary, vocabularyFileSchema, vocabularyNames, type Vocabulary, type VocabularyName } from '../schema/vocabulary.ts';
import { checkAcross, checkRejected, type ReadFile, checkModels, checkVocabulary } from './across.ts';
import { checkBodyLinks } from './body-links.ts';
import { readBody, type Body } from './body.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { validate } from './explain.ts';
import { checkFields } from './rules.ts';
import { judgeFileName, fileProblem, listFolder, readText, findStrayItems } from './files.ts';
import { displayPath, ownCatalogue } from './location.ts';
import { splitFrontMatter, readNotes, type Note, readYaml, type YamlText } from './yaml.ts';
import { isWarning, sortProblems, START, type Problem } from './problem.ts';
import { splitMath } from '../schema/plain.ts';
import { judgeTex } from '../tex.ts';

/** A catalogue without the entries that have problems, and everything that is wrong with it. */
export interface Reading {
  catalogue: Catalogue;
  problems: Problem[];
  /** What is unlikely, but may be right. It holds nothing up. */
  warnings: Problem[];
  /** What comments in the entries leave to do. */
  notes: Note[];
  /** Papers that were turned down. */
  rejected: Rejected;
  /** How many files were read. */
  files: number;
}

/** Reads every file of a catalogue and checks it, each for itself and all together. */
export async function readCatalogue(directory: string): Promise<Reading> {
  const problems: Problem[] = [];
  const vocabulary = await readVocabulary(directory, problems);
  const drafts: ReadFile[] = [];
  for (const name of collectionNames) drafts.push(...(await readCollection(directory, name, vocabulary, problems)));
  const rejected = readRejectedFile(directory, drafts, problems);
  problems.push(...checkAcross(drafts), ...(await findStrayItems(directory, [...collectionNames, 'vocabulary', REJECTED])));

  if (!existsSync(directory)) problems.push(fileProblem(directory, 'unreadable', 'disappeared while it was being read'));
  const entries = <Name extends CollectionName>(name: Name) =>
    drafts.flatMap((draft) => (draft.collection === name && draft.data !== undefined ? [toEntry(draft, name)] : []));
  const comparisons = entries('comparisons');
  const tablesOf = Map.groupBy(comparisons, ({ data }) => data.paper);
  const catalogue: Catalogue = {
    vocabulary,
    papers: entries('papers').map((paper) => ({ ...paper, tables: tablesOf.get(paper.slug) ?? [] })),
    related: entries('related'),
    tools: entries('tools'),
    tutorials: entries('tutorials'),
    comparisons,
    guides: entries('guides'),
  };
  problems.push(...checkBodyLinks(drafts, catalogue));
  const sorted = sortProblems(problems);
  return {
    catalogue,
    problems: sorted.filter((problem) => !isWarning(problem)),
    warnings: sorted.filter(isWarning),
    notes: drafts.flatMap(({ notes }) => notes ?? []),
    rejected,
    files: drafts.length,
  };
}

function toEntry<Name extends CollectionName>(draft: ReadFile, collection: Name): Entry<Name> {
  return { collection, slug: draft.slug, file: draft.file, data: draft.data as DataOf<Name>, body: draft.bodyText };
}

/** The file of papers that were turned down. */
const REJECTED = 'rejected.yaml';

function readRejectedFile(directory: string, drafts: readonly ReadFile[], problems: Problem[]): Rejected {
  const file = path.join(directory, REJECTED);
  // A link that leads nowhere is there, and is said.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return [];
  const yaml = readYamlFile(file, problems);
  const rejected = yaml && validateInto(rejectedSchema, yaml, displayPath(file), problems);
  if (rejected !== undefined) problems.push(...checkRejected(rejected, drafts, yaml!, displayPath(file)));
  return rejected ?? [];
}

/** The terms of the catalogue; of a catalogue without any, the project's own. */
async function readVocabulary(directory: string, problems: Problem[]): Promise<Vocabulary> {
  const own = await listFolder(path.join(directory, 'vocabulary'), problems);
  const folder = path.join(own === undefined ? ownCatalogue : directory, 'vocabulary');
  const vocabulary = emptyVocabulary();
  const known = new Set(vocabularyNames.map((name) => `${name}.yaml`));
  for (const file of own ?? []) {
    if (!known.has(file)) problems.push(fileProblem(path.join(folder, file), 'file-name', `is not a vocabulary (${[...known].join(', ')})`));
  }
  for (const name of vocabularyNames) {
    const file = path.join(folder, `${name}.yaml`);
    if (own !== undefined && !own.includes(`${name}.yaml`)) continue;
    readTerms(name, file, vocabulary, problems);
  }
  return vocabulary;
}

function readTerms(name: VocabularyName, file: string, vocabulary: Vocabulary, problems: Problem[]): void {
  const shown = displayPath(file);
  const yaml = readYamlFile(file, problems);
  const terms = yaml && validateInto(vocabularyFileSchema(name), yaml, shown, problems);
  if (terms === undefined) return;
  Object.assign(vocabulary, { [name]: terms });
  problems.push(...checkVocabulary(name, terms, yaml!, shown));
  // The files of architectures and families were read before.
  if (name === 'models') problems.push(...checkModels(vocabulary, yaml!, shown));
}

async function readCollection(directory: string, name: CollectionName, vocabulary: Vocabulary, problems: Problem[]): Promise<ReadFile[]> {
  const folder = path.join(directory, name);
  const files = (await listFolder(folder, problems)) ?? [];
  const schema = collections[name].schema(vocabulary);
  const check: Check = (yaml) => checkFields(name, schema, yaml, vocabulary);
  return files.map((file) => readDraft(folder, file, name, check, problems)).filter((draft) => draft !== undefined);
}

/** One file of a collection; undefined when it is not named as an entry is. */
function readDraft(folder: string, file: string, collection: CollectionName, checkEntry: Check, problems: Problem[]): ReadFile | undefined {
  const { endings } = collections[collection];
  const full = path.join(folder, file);
  const { name: stem, ext } = path.parse(file);
  const wrong = judgeFileName(file, endings);
  if (wrong) problems.push(fileProblem(full, 'file-name', wrong.message, wrong.mend));
  if (wrong?.isEntry === false) return undefined;
  const entry = readEntry(full, ext === '.mdx', checkEntry, problems);
  return { collection, slug: stem, file: `${collection}/${file}`, shown: displayPath(full), ...entry };
}

/** Checks the fields of an entry of one collection. */
type Check = (yaml: YamlText) => ReturnType<typeof checkFields>;

type ReadEntry = Pick<ReadFile, 'data' | 'yaml' | 'bodyText' | 'body' | 'notes'>;

function readEntry(file: string, hasBody: boolean, checkEntry: Check, problems: Problem[]): ReadEntry {
  const shown = displayPath(file);
  const text = readText(file, problems);
  if (text === undefined) return {};
  const parts = hasBody ? splitFrontMatter(text) : { fields: text, body: '' };
  if (parts === undefined) {
    problems.push({ file: shown, path: '', kind: 'yaml', message: 'does not begin with fields between two lines of "---"', ...START });
    return {};
  }
  let body: Body | undefined;
  if (hasBody) {
    body = readBody(parts.body);
    problems.push(...body.mistakes.map((mistake) => ({ file: shown, path: '', kind: 'body' as const, ...mistake })));
  }
  const yaml = parseInto(parts.fields, shown, problems);
  if (yaml === undefined) return { body };
  const { data, problems: found } = checkEntry(yaml);
  problems.push(...found.map((problem) => ({ file: shown, ...problem })));
  if (data !== undefined) problems.push(...checkTitles(data, yaml).map((problem) => ({ file: shown, ...problem })));
  const notes = readNotes(parts.fields).map((note) => ({ file: shown, ...note }));
  return { data, yaml, body, notes, bodyText: hasBody ? parts.body.trim() : undefined };
}

function readYamlFile(file: string, problems: Problem[]): YamlText | undefined {
  const text = readText(file, problems);
  return text === undefined ? undefined : parseInto(text, displayPath(file), problems);
}

function parseInto(text: string, shown: string, problems: Problem[]): YamlText | undefined {
  const { yaml, mistakes } = readYaml(text);
  problems.push(...mistakes.map((mistake) => ({ file: shown, path: '', ...mistake })));
  return yaml;
}

function validateInto<Schema extends z.ZodType>(schema: Schema, yaml: YamlText, shown: string, problems: Problem[]): z.infer<Schema> | undefined {
  const { data, problems: found } = validate(schema, yaml);
  problems.push(...found.map((problem) => ({ file: shown, ...problem })));
  return data;
}

/**
 * What is between dollar signs in a title and cannot be set as mathematics. It is no part of the schema, which the form of
 * the site loads: KaTeX is large.
 * @param data the valid fields of an entry of any kind.
 */
export function checkTitles(data: unknown, { locate }: Pick<YamlText, 'locate'>): Omit<Problem, 'file'>[] {
  const { title = '', 'also-known-as': others = [] } = data as { title?: string; 'also-known-as'?: string[] };
  const titles = [{ path: ['title'], title }, ...others.map((other, index) => ({ path: ['also-known-as', index], title: other }))];
  return titles.flatMap(({ path, title }) =>
    splitMath(title).flatMap(({ math, text }) => {
      const mistake = math ? judgeTex(text) : undefined;
      return mistake === undefined ? [] : [{ path: path.join('.'), kind: 'value' as const, message: `"$${text}$" ${mistake}`, ...locate(path) }];
    }),
  );
}
