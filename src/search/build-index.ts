import * as pagefind from 'pagefind';
import type { Catalogue } from '../catalogue/entry.ts';
import { searchDocuments } from './document.ts';

/**
 * Writes the search index of a catalogue into a folder.
 * @returns how many documents it holds.
 * @throws when the search engine refuses a document, or counts other documents than it was given.
 */
export async function buildSearchIndex(catalogue: Catalogue, outputPath: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  try {
    const documents = searchDocuments(catalogue);
    for (const { url, html } of documents) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`${url} cannot be indexed: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
    return documents.length;
  } finally {
    await pagefind.close();
  }
}
