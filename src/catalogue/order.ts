import { alphabetical } from './title.ts';
import { newestFirst } from './dates.ts';
import { type Catalogue, type Paper, type Related, oncePer, type Tool, type Tutorial } from './entry.ts';
import type { Term } from '../schema/vocabulary.ts';

type Publication = Paper | Related;

/** Newest first by first public version, then by title. The order of every list of papers. */
export const byRelease = (a: Publication, b: Publication): number =>
  newestFirst(a.data.released, b.data.released) || alphabetical(a.data.title, b.data.title);

/** Newest first by the day it entered the list. */
export const byAddition = (a: Publication, b: Publication): number => newestFirst(a.data.added, b.data.added) || byRelease(a, b);

/** All papers newest first; every page of the list asks. */
export const papersByRelease: (catalogue: Catalogue) => readonly Paper[] = oncePer(({ papers }) => papers.toSorted(byRelease));

/** Entries under the terms of a vocabulary, in its order. */
export const sections = <Member>(entries: readonly Member[], terms: Record<string, Term>, termOf: (entry: Member) => string | undefined) =>
  Object.entries(terms).map(([id, term]) => ({ id, term, entries: entries.filter((entry) => termOf(entry) === id) }));

/** An entry that came into the list on a day. (Guides are kept up to date instead.) */
export type Addition = Paper | Related | Tool | Tutorial;

/** What an entry is called in a list of entries of all kinds. */
export const titleOf = ({ data }: Addition): string => ('title' in data ? data.title : data.name);

const byTitle = (a: Addition, b: Addition) => alphabetical(titleOf(a), titleOf(b));

/** Entries of all kinds, the last first; those of one day by kind, then the newest research first. */
export const additions: (catalogue: Catalogue) => Addition[] = oncePer(({ papers, related, tools, tutorials }) =>
  // The sort is stable: what is put in by kind stays so within a day.
  [papers.toSorted(byRelease), tools.toSorted(byTitle), tutorials.toSorted(byTitle), related.toSorted(byRelease)]
    .flat<Addition[][]>()
    .sort((a, b) => newestFirst(a.data.added, b.data.added)),
);

/** What changed in a paper after it was added. */
export interface Change {
  paper: Paper;
  on: string;
  what: string;
}

/** All changes, the last first. */
export const changes: (catalogue: Catalogue) => Change[] = oncePer((catalogue) =>
  papersByRelease(catalogue)
    .flatMap((paper) => (paper.data.changes ?? []).map((change) => ({ paper, ...change })))
    .sort((a, b) => newestFirst(a.on, b.on)),
);

/** The months in which entries came, as YYYY-MM, each with its entries; the last first. */
export const additionsByMonth = (catalogue: Catalogue) =>
  [...Map.groupBy(additions(catalogue), ({ data }) => data.added.slice(0, 7))].map(([month, entries]) => ({ month, entries }));
