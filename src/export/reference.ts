import { inWords } from '../catalogue/publication.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
import type { CslItem } from './csl.ts';
import { printedName } from '../catalogue/names.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { newestFirst } from '../catalogue/dates.ts';
import { absolute, site } from '../site.ts';

/**
 * A publication as a line of text for a list of references: authors, title, where, year, address. It is written here
 * because the processor that citation tools share is under a license that this project does not take.
 */
export function toReference(item: CslItem): string {
  const { author = [], title, issued, URL: address } = item;
  const year = issued['date-parts'][0][0];
  const place = placeOf(item);
  const sentences = [inWords(author.map(printedName)), readableTitle(title), place === undefined ? String(year) : `${place}, ${year}`].filter(
    Boolean,
  );
  return [...sentences.map(asSentence), address].filter(Boolean).join(' ');
}

/** Where it was published: the proceedings, the journal, or the archive and the identifier there. */
function placeOf({ type, archive, archive_location: id, publisher, 'container-title': container }: CslItem): string | undefined {
  if (container !== undefined) return type === 'paper-conference' ? `In ${container}` : container;
  return archive === undefined ? publisher : `${archive}:${id}`;
}

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

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
