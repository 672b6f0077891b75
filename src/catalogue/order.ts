import { alphabetical } from './alphabetical.ts';
import { newestFirst } from './dates.ts';
import type { Catalogue, Paper, Related } from './entry.ts';
import { oncePer } from './once-per.ts';

type Publication = Paper | Related;

/** Newest first by first public version, then by title. The order of every list of papers. */
export const byRelease = (a: Publication, b: Publication): number =>
  newestFirst(a.data.released, b.data.released) || alphabetical(a.data.title, b.data.title);

/** Newest first by the day it entered the list. */
export const byAddition = (a: Publication, b: Publication): number => newestFirst(a.data.added, b.data.added) || byRelease(a, b);

/** All papers newest first; every page of the list asks. */
export const papersByRelease: (catalogue: Catalogue) => readonly Paper[] = oncePer(({ papers }) => papers.toSorted(byRelease));
