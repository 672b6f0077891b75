import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../../catalogue/entry.ts';
import { searchDocuments, termDocuments, type Field, type SearchDocument } from './document.ts';
import { WordList, WORDS } from './word-list.ts';
import { fold, joinable, nameWord, sameWord, takeIdentifiers, wordsOf } from './words.ts';

/** Documents on their way to the search engine. */
const BATCH = 50;

/**
 * Indexes a catalogue, in a process of the search engine's own.
 * @returns what writes the index into a folder, and beside it the words that queries are spelled by.
 * @throws when the search engine refuses a document.
 */
export async function buildSearchIndex(catalogue: Catalogue): Promise<(outputPath: string) => Promise<void>> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const entries = searchDocuments(catalogue);
  // Nothing is indexed that is not here.
  const documents = [...entries, ...termDocuments(catalogue)];
  const words = countWords(documents);
  const add = async (document: SearchDocument) => {
    const { errors } = await index.addHTMLFile({ url: document.url, content: toSearchHtml(document, (word) => words.has(word)) });
    if (errors.length > 0) throw new Error(`${document.url} cannot be indexed: ${errors.join('; ')}`);
  };
  // It takes them one after the other, in the order in which they are sent; a batch keeps it from waiting for the next.
  for (let start = 0; start < documents.length; start += BATCH) await Promise.all(documents.slice(start, start + BATCH).map(add));
  return async (outputPath) => {
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
    await writeFile(path.join(outputPath, WORDS), WordList.ofCounts(words, entries.length).encode());
    await pagefind.close();
  };
}

/** How many documents have each word: what queries are spelled by. Identifiers are not among them: nobody guesses one. */
export function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fields } of documents) {
    for (const word of new Set(fields.flatMap(fieldWords))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Longer ones are parts of addresses. */
const LONGEST_WORD = 30;

function fieldWords({ text = '', phrases = [] }: Field): string[] {
  const written = takeIdentifiers(text).rest;
  const compounds = written.flatMap((stretch) => stretch.split(/[\s,;/()]+/)).map(fold);
  // "FastFLUX" is found by "flux" as well.
  const parts = written.map((stretch) => stretch.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  return [...written, ...parts]
    .flatMap(wordsOf)
    .concat(compounds, phrasesOf(phrases))
    .filter((word) => word !== '' && word.length <= LONGEST_WORD);
}

const phrasesOf = (phrases: readonly string[]): string[] => phrases.filter((phrase) => takeIdentifiers(phrase).identifiers.length === 0).map(fold);

/**
 * The words that a field is found by besides its own: identifiers, names as one word, words without their accents, words
 * that mean the same, and what its words are when they are written together.
 * @param isKnown whether a word is in the word list, by which queries are joined too.
 */
function hiddenWords({ text = '', phrases = [], isName = false }: Field, isKnown: (word: string) => boolean): string[] {
  const { identifiers, rest } = takeIdentifiers(text);
  const own = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const unaccented = wordsOf(text).filter((word) => !own.has(word));
  const same = wordsOf(text).map(sameWord);
  const joined = rest.flatMap((stretch) => joinable(wordsOf(stretch), isKnown));
  const names = phrasesOf(phrases);
  const called = isName ? names.map(nameWord) : [];
  return [...new Set([...identifiers, ...names, ...called, ...unaccented, ...same, ...joined])].filter((word) => !own.has(word));
}

/** From this weight on, fields stay as they are written: names and titles are found by words in a row. */
const KEPT_WHOLE = 5;

/**
 * Fields without the words that one before them has already. What a common word adds to the index is what a reader waits
 * for, and the engine keeps every place of it.
 */
function withoutRepeats(fields: readonly Field[]): (Field & { text: string })[] {
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const { text: whole = '', weight } = field;
    const text =
      weight >= KEPT_WHOLE
        ? whole
        : whole
            .split(/\s+/)
            .filter((part) => wordsOf(part).some((word) => !seen.has(word)))
            .join(' ');
    for (const word of wordsOf(whole)) seen.add(word);
    // Spellings are not words of the text: they stay.
    return text === '' && field.phrases === undefined ? [] : [{ ...field, text }];
  });
}

/** A document as the search engine reads it. */
export function toSearchHtml({ meta, fields, filters, places }: SearchDocument, isKnown: (word: string) => boolean): string {
  const tag =
    (attribute: string) =>
    ([name, content]: readonly [string, string]) =>
      h('meta', { [attribute]: `${name}[content]`, content });
  const html = h('html', { lang: 'en' }, [
    h('head', [
      ...Object.entries(meta as unknown as Record<string, string>).map(tag('data-pagefind-meta')),
      ...filters.map(tag('data-pagefind-filter')),
      ...places.map(tag('data-pagefind-sort')),
    ]),
    h(
      'body',
      { 'data-pagefind-body': '' },
      withoutRepeats(fields).map((field) =>
        h('p', { 'data-pagefind-weight': String(field.weight) }, [field.text, ' ', hiddenWords(field, isKnown).join(' ')]),
      ),
    ),
  ]);
  return toHtml(html);
}
