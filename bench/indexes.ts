import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Catalogue } from '../src/catalogue/entry.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { searchDocuments, type SearchDocument } from '../src/search/document.ts';
import { countWords, hiddenWords } from '../src/search/index-document.ts';

/** Writes what the site needs to search a catalogue: its index, and the code that asks it. */
export async function buildSite(catalogue: Catalogue, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await buildSearchIndex(catalogue, path.join(folder, 'pagefind'));
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('site.ts', import.meta.url))],
    outfile: path.join(folder, 'site.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'error',
  });
}

/** A document as MiniSearch and lunr take it: its text by weight, what a result shows, and its facets. */
interface FlatDocument {
  url: string;
  /** What a result shows, as Pagefind keeps it. */
  meta: Record<string, string>;
  facets: Record<string, string[]>;
  /** "w7" holds all the text that counts seven times. */
  text: Record<string, string>;
}

/** The same words with the same weights as Pagefind gets them. */
function flatDocument({ url, meta, fields, filters }: SearchDocument, isKnown: (word: string) => boolean): FlatDocument {
  const flat: FlatDocument = { url, meta: { ...meta }, facets: {}, text: {} };
  for (const [name, value] of filters) (flat.facets[name] ??= []).push(value);
  for (const field of fields) {
    const name = fieldOf(field.weight);
    flat.text[name] = [flat.text[name] ?? '', field.text ?? '', ...hiddenWords(field, isKnown)].join(' ').trim();
  }
  return flat;
}

const fieldOf = (weight: number) => `w${weight}`.replace('.', '-');

/** The weights of the documents of papers (src/search/document.ts). */
const WEIGHTS = [10, 7, 5, 2, 1, 0.5];
export const BOOSTS = Object.fromEntries(WEIGHTS.map((weight) => [fieldOf(weight), weight]));

/** Writes the prebuilt indexes of MiniSearch and lunr, the libraries, and for lunr what its results show. */
export async function buildRivals(catalogue: Catalogue, folder: string): Promise<void> {
  const found = searchDocuments(catalogue);
  const words = countWords(found);
  const documents = found.map((document) => flatDocument(document, (word) => words.has(word)));
  const fields = Object.keys(BOOSTS);
  const shown = documents.map(({ url, meta, facets }) => ({ url, ...meta, facets }));

  const mini = new MiniSearch({ fields, idField: 'url', storeFields: ['title', 'name', 'kind', 'published', 'categories', 'facets'] });
  mini.addAll(documents.map(({ text }, place) => ({ ...shown[place]!, ...text })));

  const lunrIndex = lunr(function () {
    this.ref('place');
    for (const [field, boost] of Object.entries(BOOSTS)) this.field(field, { boost });
    documents.forEach(({ text }, place) => this.add({ place, ...text }));
  });

  const { resolve } = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'minisearch-index.json'), JSON.stringify(mini));
  await writeFile(path.join(folder, 'lunr-index.json'), JSON.stringify(lunrIndex));
  await writeFile(path.join(folder, 'lunr-documents.json'), JSON.stringify(shown));
  await writeFile(path.join(folder, 'minisearch.js'), await readFile(path.join(path.dirname(resolve('minisearch')), '../umd/index.js')));
  await writeFile(path.join(folder, 'lunr.js'), await readFile(path.join(path.dirname(resolve('lunr')), 'lunr.min.js')));
}
