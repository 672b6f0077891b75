import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { collectionNames, collections, type CollectionName, type DataOf } from '../schema/collections.ts';
import { SLUG, slugFrom } from '../schema/identifiers.ts';
import { emptyVocabulary, vocabularyFileSchema, vocabularyNames, type Vocabulary, type VocabularyName } from '../schema/vocabulary.ts';
import { checkAcross, type Draft } from './across.ts';
import { readBody, type Body } from './body.ts';
import { decode } from './decode.ts';
import type { Catalogue, Entry } from './entry.ts';
import { validate } from './explain.ts';
import { splitFrontMatter } from './front-matter.ts';
import { displayPath, ownCatalogue } from './location.ts';
import { sortProblems, START, type Problem } from './problem.ts';
import { checkVocabulary } from './vocabulary-check.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A catalogue that was read, and everything that is wrong with it. Entries with problems of their own are not in it. */
export interface Reading {
  catalogue: Catalogue;
  problems: Problem[];
  /** How many files were read. */
  files: number;
}

/** Reads every file of a catalogue and checks it, each for itself and all together. */
export async function readCatalogue(directory: string): Promise<Reading> {
  const problems: Problem[] = [];
  const vocabulary = await readVocabulary(directory, problems);
  const drafts: Draft[] = [];
  for (const name of collectionNames) drafts.push(...(await readCollection(directory, name, vocabulary, problems)));
  problems.push(...checkAcross(drafts), ...(await strayItems(directory)));

  const entries = <Name extends CollectionName>(name: Name) =>
    drafts.flatMap((draft) => (draft.collection === name && draft.data !== undefined ? [toEntry(draft, name)] : []));
  return {
    catalogue: {
      vocabulary,
      papers: entries('papers'),
      related: entries('related'),
      tools: entries('tools'),
      tutorials: entries('tutorials'),
      guides: entries('guides'),
    },
    problems: sortProblems(problems),
    files: drafts.length,
  };
}

/** Whatever lies beside the folders of the catalogue would be lost in silence. */
async function strayItems(directory: string): Promise<Problem[]> {
  const known: readonly string[] = [...collectionNames, 'vocabulary'];
  const items = await readdir(directory).catch(() => []);
  return items
    .filter((name) => !name.startsWith('.') && !known.includes(name))
    .map((name) => fileProblem(path.join(directory, name), 'file-name', `is not a folder of the catalogue (${known.join(', ')})`));
}

function toEntry<Name extends CollectionName>(draft: Draft, collection: Name): Entry<Name> {
  return { collection, slug: draft.slug, file: draft.file, data: draft.data as DataOf<Name>, body: draft.bodyText };
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
    await readTerms(name, file, vocabulary, problems);
  }
  return vocabulary;
}

async function readTerms(name: VocabularyName, file: string, vocabulary: Vocabulary, problems: Problem[]): Promise<void> {
  const yaml = await readYamlFile(file, problems);
  if (yaml === undefined) return;
  const terms = validateInto(vocabularyFileSchema(name), yaml, displayPath(file), problems);
  if (terms === undefined) return;
  Object.assign(vocabulary, { [name]: terms });
  problems.push(...checkVocabulary(name, terms, yaml, displayPath(file)));
}

/** How many files are open at a time: enough to keep the disk busy, and far from what a system allows. */
const AT_ONCE = 64;

async function readCollection(directory: string, name: CollectionName, vocabulary: Vocabulary, problems: Problem[]): Promise<Draft[]> {
  const folder = path.join(directory, name);
  const files = (await listFolder(folder, problems)) ?? [];
  const validator = collections[name].schema(vocabulary);
  const drafts: Draft[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE).map((file) => readDraft(folder, file, name, validator, problems));
    drafts.push(...(await Promise.all(some)).filter((draft) => draft !== undefined));
  }
  return drafts;
}

/** One file of a collection; undefined when it is not named as an entry is. */
async function readDraft(
  folder: string,
  file: string,
  collection: CollectionName,
  validator: z.ZodType,
  problems: Problem[],
): Promise<Draft | undefined> {
  const { endings } = collections[collection];
  const full = path.join(folder, file);
  const { name: stem, ext } = path.parse(file);
  if (!(endings as readonly string[]).includes(ext)) {
    problems.push(fileProblem(full, 'file-name', `ends in "${ext}" (expected ${endings.join(' or ')})`, ext === '.yml' ? `${stem}.yaml` : undefined));
    return undefined;
  }
  if (!SLUG.test(stem)) {
    const proposal = slugFrom(stem);
    problems.push(fileProblem(full, 'file-name', 'is not named in small letters, digits and single hyphens', proposal && `${proposal}${ext}`));
  }
  const entry = await readEntry(full, ext === '.mdx', validator, problems);
  return { collection, slug: stem, file: `${collection}/${file}`, shown: displayPath(full), ...entry };
}

type ReadEntry = Pick<Draft, 'data' | 'yaml' | 'bodyText' | 'body'>;

async function readEntry(file: string, hasBody: boolean, schema: z.ZodType, problems: Problem[]): Promise<ReadEntry> {
  const shown = displayPath(file);
  const text = await readText(file, problems);
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
  const data = validateInto(schema, yaml, shown, problems);
  return { data, yaml, body, bodyText: hasBody ? parts.body.trim() : undefined };
}

async function readText(file: string, problems: Problem[]): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    problems.push(fileProblem(file, 'unreadable', `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`));
    return undefined;
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  problems.push({ file: displayPath(file), path: '', kind: 'encoding', ...decoded });
  return undefined;
}

async function readYamlFile(file: string, problems: Problem[]): Promise<YamlText | undefined> {
  const text = await readText(file, problems);
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

/** The visible files of a folder, sorted; undefined when there is no such folder. A folder inside it is a problem. */
async function listFolder(folder: string, problems: Problem[]): Promise<string[] | undefined> {
  try {
    const items = await readdir(folder, { withFileTypes: true });
    const visible = items.filter((item) => !item.name.startsWith('.'));
    for (const item of visible.filter((entry) => entry.isDirectory())) {
      problems.push(fileProblem(path.join(folder, item.name), 'file-name', 'is a folder (expected one file an entry)'));
    }
    return visible
      .filter((item) => !item.isDirectory())
      .map((item) => item.name)
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') problems.push(fileProblem(folder, 'unreadable', `cannot be read (${code ?? 'unknown reason'})`));
    return undefined;
  }
}

function fileProblem(file: string, kind: Problem['kind'], message: string, mend?: string): Problem {
  return { file: displayPath(file), path: '', kind, message, mend, ...START };
}
