import type { Paper, Related, Tool, Tutorial } from './entry.ts';
import { oncePer } from './once-per.ts';

/** The entries that notes and guides may cite, by their slugs. */
export const citable = oncePer(
  ({ papers, related, tools, tutorials }): ReadonlyMap<string, Paper | Related | Tool | Tutorial> =>
    new Map([...papers, ...related, ...tools, ...tutorials].map((entry) => [entry.slug, entry])),
);
