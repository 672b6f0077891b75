import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../../catalogue/entry.ts';
import { searchDocuments, termDocuments, type SearchDocument } from './document.ts';
import { countWords, toSearchHtml } from './index-document.ts';
import { WordList, WORDS } from './word-list.ts';

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
