import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { visit } from 'unist-util-visit';
import type { Catalogue } from '../src/catalogue/entry.ts';
import { searchDocuments, type SearchDocument } from '../src/search/document.ts';

/** One way to build the index, for finding out what a part of it costs. */
export interface Variant {
  /** The most files that results are kept in; Pagefind's own choice is one for each document. */
  maxFragments?: number;
  /** Changes a document of the site before it is indexed. */
  trim?: (html: string) => string;
}

const without = (marks: RegExp) => (html: string) => html.replace(marks, '');
const allBut = (kept: string) => without(new RegExp(`<meta data-pagefind-sort="(?!${kept})[^>]*>`, 'g'));

export const variants = {
  'as the site has it': {},
  'no sort keys': { trim: without(/<meta data-pagefind-sort=[^>]*>/g) },
  'sorted by date only': { trim: allBut('date') },
  'sorted by title only': { trim: allBut('title') },
  'sorted by venue only': { trim: allBut('venue') },
  'sorted by results only': { trim: allBut('results') },
  'no sort keys, no filters': { trim: without(/<meta data-pagefind-(?:sort|filter)=[^>]*>/g) },
  'no words of addresses': { trim: without(/<p data-pagefind-weight="0.5">.*?<\/p>/g) },
  '500 files of results': { maxFragments: 500 },
} satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;

/** Builds Pagefind's index of a catalogue into `folder/pagefind`. */
export async function buildPagefind(catalogue: Catalogue, folder: string, { trim = (html) => html, maxFragments }: Variant): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false, ...(maxFragments === undefined ? {} : { maxFragments }) });
  if (index === undefined) throw new Error(errors.join('; '));
  try {
    for (const { url, html } of searchDocuments(catalogue)) await index.addHTMLFile({ url, content: trim(html) });
    await rm(folder, { recursive: true, force: true });
    await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  } finally {
    await pagefind.close();
  }
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
function flatDocument({ url, html }: SearchDocument): FlatDocument {
  const flat: FlatDocument = { url, meta: {}, facets: {}, text: {} };
  visit(fromHtml(html), 'element', ({ properties, children }) => {
    const named = (attribute: string) => String(properties[attribute] ?? '').split('[')[0]!;
    if (properties['dataPagefindMeta'] !== undefined) flat.meta[named('dataPagefindMeta')] = String(properties['content']);
    if (properties['dataPagefindFilter'] !== undefined) (flat.facets[named('dataPagefindFilter')] ??= []).push(String(properties['content']));
    const weight = properties['dataPagefindWeight'];
    if (weight !== undefined) {
      const field = fieldOf(Number(weight));
      flat.text[field] = `${flat.text[field] ?? ''} ${toString(children)}`.trim();
    }
  });
  return flat;
}

const fieldOf = (weight: number) => `w${weight}`.replace('.', '-');

/** The weights of the documents of papers (src/search/document.ts). */
const WEIGHTS = [10, 7, 5, 2, 1, 0.5];
export const BOOSTS = Object.fromEntries(WEIGHTS.map((weight) => [fieldOf(weight), weight]));

/** Writes the prebuilt indexes of MiniSearch and lunr, the libraries, and for lunr what its results show. */
export async function buildRivals(catalogue: Catalogue, folder: string): Promise<void> {
  const documents = searchDocuments(catalogue).map(flatDocument);
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
