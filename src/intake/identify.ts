import { githubRepository } from '../schema/address.ts';
import { arxivIdFrom, doiFrom, openreviewIdFrom } from '../schema/identifiers.ts';

/** What a text names: a publication by its identifier, or a repository. */
export type Identifier = { kind: 'arxiv' | 'openreview' | 'doi'; id: string } | { kind: 'github'; repository: string };

/**
 * What a text names in any form in which people copy it: an identifier, an address, with quotes or angle brackets
 * around it. The DOI of an arXiv paper names that paper.
 * @returns undefined when it names nothing that is known.
 */
export function identify(text: string): Identifier | undefined {
  const written = text.trim().replace(/^[<"'(]+|[>"')]+$/g, '');
  const arxiv = arxivIdFrom(written);
  if (arxiv !== undefined) return { kind: 'arxiv', id: arxiv };
  const doi = doiFrom(written);
  if (doi !== undefined) return { kind: 'doi', id: doi };
  const repository = githubRepository(written);
  if (repository !== undefined) return { kind: 'github', repository };
  const openreview = openreviewIdFrom(written);
  if (openreview !== undefined && (openreview !== written || looksMade(openreview))) return { kind: 'openreview', id: openreview };
  return undefined;
}

/** Whether an identifier by itself is no word: OpenReview's mix digits and capitals, as in "t9m14jybcI". */
const looksMade = (id: string) => /\d/.test(id) || /.\p{Lu}/u.test(id);

/** The month in which an arXiv identifier was given out, YYYY-MM: https://info.arxiv.org/help/arxiv_identifier.html */
export function monthOfArxivId(id: string): string {
  const [, year, month] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id)!;
  return `${Number(year) < 91 ? '20' : '19'}${year}-${month}`;
}
