import type { Catalogue } from '../catalogue/entry.ts';
import { newestFirst } from '../catalogue/dates.ts';
import { absolute, site } from '../site.ts';

/** The day on which the newest entry came into the list, YYYY-MM-DD; undefined for a list without entries. */
export const newestDay = ({ papers, related, tools, tutorials }: Catalogue): string | undefined =>
  [...papers, ...related, ...tools, ...tutorials].map(({ data }) => data.added).toSorted(newestFirst)[0];

/** How to cite the list itself, in words. @param day its state, as `newestDay` gives it. */
export const listReference = (day: string): string => `${site.authors}. ${site.name}, ${day}. ${absolute('/')}`;

/** How to cite the list itself in BibTeX, with the checksum of the archive, so that a state of the list can be told. */
export const listBibtex = (day: string, checksum: string): string => `@misc{awesome-diffusion-model-pruning,
  title = {{${site.name}}},
  author = {{${site.authors}}},
  year = {${day.slice(0, 4)}},
  url = {${absolute('/')}},
  note = {State of ${day}, SHA-256 of catalogue.zip: ${checksum}},
}
`;
