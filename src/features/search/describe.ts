import type { Query } from './query.ts';

/** What the number of results is said to be of, where it is not just what was typed. */
export const understoodAs = ({ mended, text }: Query, whole: boolean): string =>
  mended ? ` for “${text}”` : whole ? '' : ' with some of these words, few or none with all of them';
