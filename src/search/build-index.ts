import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../catalogue/entry.ts';
import { searchDocuments } from './document.ts';
import { countWords, toSearchHtml } from './index-document.ts';
import { lexiconFiles } from './lexicon.ts';

/**
 * Writes the search index of a catalogue into a folder, and beside it the words that queries are spelled by.
 * @returns how many documents it holds.
 * @throws when the search engine refuses a document, or counts other documents than it was given.
 */
export async function buildSearchIndex(catalogue: Catalogue, outputPath: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  try {
    const documents = searchDocuments(catalogue);
    const words = countWords(documents);
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.url, content: toSearchHtml(document, (word) => words.has(word)) });
      if (added.errors.length > 0) throw new Error(`${document.url} cannot be indexed: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
    await writeLexicon(words, path.join(outputPath, 'words'));
    return documents.length;
  } finally {
    await pagefind.close();
  }
}

async function writeLexicon(words: ReadonlyMap<string, number>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of lexiconFiles(words)) await writeFile(path.join(folder, file), text);
}
