import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { entryPath } from '../catalogue/entry-path.ts';
import { searchDocuments, type SearchDocument } from './document.ts';
import { countWords, toSearchHtml } from './index-document.ts';
import { readIds } from './fragments.ts';
import { lexiconFiles } from './lexicon.ts';
import { orderFile, type OrderName } from './in-order.ts';
import { papersInOrder } from './orders.ts';

/** Documents on their way to the search engine. */
const BATCH = 50;

/**
 * Writes the search index of a catalogue into a folder, and beside it the words that queries are spelled by and the orders
 * of its papers.
 * @returns how many documents it holds.
 * @throws when the search engine refuses a document, or counts other documents than it was given.
 */
export async function buildSearchIndex(catalogue: Catalogue, outputPath: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  try {
    const documents = searchDocuments(catalogue);
    const words = countWords(documents);
    const add = async (document: SearchDocument) => {
      const { errors } = await index.addHTMLFile({ url: document.url, content: toSearchHtml(document, (word) => words.has(word)) });
      if (errors.length > 0) throw new Error(`${document.url} cannot be indexed: ${errors.join('; ')}`);
    };
    // It takes them one after the other, in the order in which they are sent; a batch keeps it from waiting for the next.
    for (let start = 0; start < documents.length; start += BATCH) await Promise.all(documents.slice(start, start + BATCH).map(add));
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
    await writeTexts(lexiconFiles(words, documents.length), path.join(outputPath, 'words'));
    await writeTexts(await orderFiles(catalogue, outputPath), path.join(outputPath, 'orders'));
    return documents.length;
  } finally {
    await pagefind.close();
  }
}

async function writeTexts(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of texts) await writeFile(path.join(folder, file), text);
}

/** The orders of papers, as the identifiers that the engine gives its results. */
async function orderFiles(catalogue: Catalogue, outputPath: string): Promise<Map<string, string>> {
  const ids = await readIds(outputPath);
  const orders = Object.entries(papersInOrder(catalogue)) as [OrderName, Paper[]][];
  return new Map(orders.map(([name, papers]) => [orderFile(name), papers.map((paper) => ids.get(entryPath(paper))!).join('\n')]));
}
