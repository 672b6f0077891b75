import { draftOf, type FieldsOf } from '../../intake/draft.ts';
import { proposePaper } from '../../intake/propose.ts';
import { proposeSlug } from '../../intake/slug.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { KindName } from './kinds.ts';
import { takenSlugs, type KnownEntry } from './known.ts';
import type { Fields } from './path.ts';

/** What the form fills in by itself, until somebody writes something else. */
export interface Proposal {
  slug: string;
  fields: { added: string; key?: string | undefined };
}

/**
 * Proposes the name of the file, the BibTeX key of a paper, and today as the day it was added.
 * @param today YYYY-MM-DD.
 */
export function proposeFor(kind: KindName, fields: Fields, vocabulary: Vocabulary, known: readonly KnownEntry[], today: string): Proposal {
  const slugs = takenSlugs(known, kind);
  const [title, name] = [fields['title'], fields['name']].map((value) => (typeof value === 'string' ? value : undefined));
  if (title === undefined && name === undefined) return { slug: '', fields: { added: today } };
  if (kind !== 'papers') return { slug: proposeSlug({ title: title ?? '', name }, slugs), fields: { added: today } };
  const keys = new Set(known.flatMap((entry) => (typeof entry.fields['key'] === 'string' ? [entry.fields['key'].toLowerCase()] : [])));
  const { slug, draft } = proposePaper(draftOf(fields as Partial<FieldsOf<'papers'>>), { vocabulary, slugs, keys, today });
  // A key is made of the first author and the year, and stays for ever.
  const key = fields['authors'] !== undefined && fields['released'] !== undefined ? draft.fields.key : undefined;
  return { slug, fields: { added: today, key } };
}
