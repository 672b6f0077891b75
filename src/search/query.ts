/**
 * The search engine drops punctuation, so that "2:4" becomes "24" and loses to "24 hours". What would be lost is
 * written as words of its own, by the same code in the index and in a query.
 */

/** A word without case, accents and punctuation: how two spellings are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** N:M patterns ("2:4", "N:M") as single words: "2of4", "nofm". */
const patternWords = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])(\d{1,2}|n):(\d{1,2}|m)(?![\p{L}\p{N}])/giu)].map(([, kept, block]) => `${kept}of${block}`.toLowerCase());

/** arXiv identifiers, in any form of their address, as one word of digits: "2404.10445v2" gives "arxiv240410445". */
const arxivWords = (text: string): string[] =>
  [...text.matchAll(/(?<!\d)(\d{4})\.(\d{4,5})(?:v\d+)?(?!\d)/g)].map(([, month, number]) => `arxiv${month}${number}`);

/** The words that a text is found by besides its own. */
export const indexWords = (text: string): string => [...patternWords(text), ...arxivWords(text)].join(' ');

/** What is asked of the search engine for what a reader typed. */
export function searchQuery(typed: string): string {
  const special = indexWords(typed);
  // A pasted identifier or pattern says all there is to say; its digits by themselves would find other things.
  const rest = typed.replace(/\S*(?<!\d)\d{4}\.\d{4,5}\S*/g, ' ').replace(/(?<![\p{L}\p{N}])(?:\d{1,2}|n):(?:\d{1,2}|m)(?![\p{L}\p{N}])/giu, ' ');
  return `${special} ${special === '' ? typed : rest}`.replace(/\s+/g, ' ').trim();
}
