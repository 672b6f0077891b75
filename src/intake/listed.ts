import { comparableTitle } from '../read/across.ts';
import type { FieldsOf } from './draft.ts';

type Identity = Partial<Pick<FieldsOf<'papers'>, 'title' | 'also-known-as' | 'links'>>;

/** The entry, of papers and related work, that is this work already: by an identifier, or by a title of both. */
export function findListed<Entry extends { data: Identity }>(work: Identity, entries: readonly Entry[]): Entry | undefined {
  const wanted = new Set(namesOf(work));
  return entries.find(({ data }) => namesOf(data).some((name) => wanted.has(name)));
}

/** Everything that a work is known by, in a form for comparison. An OpenReview identifier tells capitals apart. */
function namesOf({ title, 'also-known-as': others = [], links: { arxiv, openreview, doi } = {} }: Identity): string[] {
  const titles = [title, ...others].map((one) => (one === undefined ? '' : comparableTitle(one))).filter(Boolean);
  return [
    ...titles.map((one) => `title ${one}`),
    ...(arxiv === undefined ? [] : [`arxiv ${arxiv}`]),
    ...(openreview === undefined ? [] : [`openreview ${openreview}`]),
    ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]),
  ];
}
