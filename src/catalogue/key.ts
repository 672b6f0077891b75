import { yearOf } from './dates.ts';
import type { Paper } from './entry.ts';
import { areKnown } from '../schema/author.ts';
import { slugFrom } from '../schema/identifiers.ts';
import { familyName, toCslName } from './names.ts';

/**
 * The BibTeX key of an entry: the one that it states, else family name, year and slug, as in "wang2024sparsedm".
 * The year is that of the first public version, so that the key stays when a venue is added.
 */
export function citationKey({ slug, data }: { slug: string; data: Pick<Paper['data'], 'key' | 'authors' | 'released'> }): string {
  if (data.key !== undefined) return data.key;
  const first = areKnown(data.authors) ? familyName(toCslName(data.authors[0]!)) : '';
  // A key begins with a letter, and a name in another script leaves none.
  const family = compact(slugFrom(first)).replace(/^\d+/, '') || 'anon';
  return `${family}${yearOf(data.released)}${compact(slug)}`;
}

const compact = (slug: string) => slug.replaceAll('-', '');
