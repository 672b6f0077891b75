import { createHash } from 'node:crypto';
import type { Catalogue, Entry } from './catalogue/entry.ts';
import { oncePer } from './catalogue/once-per.ts';
import { shared } from './catalogue/shared.ts';
import type { CollectionName } from './schema/collections.ts';

const code = shared<string | undefined>('code');

/** Says what all that makes a page is, besides the catalogue, as a digest; without it every page is made anew. */
export const shareCodeDigest = code.share;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const ofVocabulary = oncePer(({ vocabulary }) => digest(JSON.stringify(vocabulary)));
const known = new WeakMap<object, string>();

function ofEntry({ file, data }: Entry<CollectionName>): string {
  const made = known.get(data) ?? digest(file + JSON.stringify(data));
  known.set(data, made);
  return made;
}

/** What tells Astro whether a page is that of the build before; empty where nobody says what the code is. */
export interface PageKey {
  cacheKey?: string;
}

/**
 * The key of a page, which stays the same as long as the page does: the code, the vocabulary, the fields of these entries
 * and these words have to be all that is on it. The body of an entry is not among them.
 */
export async function pageKey(catalogue: Catalogue, entries: readonly Entry<CollectionName>[], words: readonly string[] = []): Promise<PageKey> {
  const digestOfCode = await code.get(() => Promise.resolve(undefined));
  if (digestOfCode === undefined) return {};
  return { cacheKey: digest([digestOfCode, ofVocabulary(catalogue), ...entries.map(ofEntry), '', ...words].join('\n')) };
}
