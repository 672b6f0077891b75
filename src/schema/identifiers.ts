import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { pairsOfWords, unescapePercent, SLUG } from './plain.ts';

// Letters that no accent can be taken from, behind what is usually written for them in ASCII.
const PLAIN_LETTERS = new Map(
  pairsOfWords(
    'ss ß ae æ oe œ th þ hv ƕ a ɑɐⱥ b ƀɓƃꞵ c ȼƈɕ d ðđɖɗƌȡ e əǝɛɇ f ƒ g ǥɠɡɣ h ħɦⱨ i ıɨɪ ' +
      'j ȷɉɟʝ k ĸƙⱪ l łƚⱡɫɬɭȴ m ɱ n ŋɲƞɳȵ o øɔɵ p ƥᵽ q ɋ r ɍɽɾɹ s ʂȿ t ŧƭʈⱦȶ u ʉʊ v ʋʌ w ⱳƿ ' +
      'y ƴɏȝ z ƶȥʐʒⱬɀ',
  ).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

/** Latin letters in small letters of ASCII; characters of other scripts stay as they are. */
function toAscii(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\0-\x7F]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** The slug that a name most likely wants to be: "OBS-Diff v1.0" gives "obs-diff-v1-0". */
export function slugFrom(name: string): string {
  return toAscii(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const judgeSlug = (value: string): Verdict =>
  SLUG.test(value) ? undefined : { message: 'is not a slug (lowercase letters, digits and single hyphens)', mend: slugFrom(value) || undefined };

/** The slug of another entry. That an entry answers to it is checked across files. */
export const slug = checkedBy(z.string(), judgeSlug).meta({ pattern: SLUG.source });

// https://info.arxiv.org/help/arxiv_identifier.html: YYMM.NNNN until the end of 2014, YYMM.NNNNN since; archive/YYMMNNN before April 2007.
const ARXIV_NEW = /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})$/;
const ARXIV_OLD = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/;
const ARXIV_ADDRESS = new RegExp(
  `^(?:arxiv:\\s*|(?:doi:\\s*|(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/)?10\\.48550/arxiv[./]|(?:https?://)?(?:${[
    '(?:[a-z]+\\.)?arxiv\\.org(?::\\d+)?/+(?:abs|pdf|html|format|src|ps|e-print)',
    'ar5iv(?:\\.labs\\.arxiv)?\\.org/(?:abs|html)',
    '(?:www\\.)?alphaxiv\\.org/(?:abs|pdf|html|overview)',
    'xxx\\.lanl\\.gov/(?:abs|pdf)',
    '(?:www\\.)?semanticscholar\\.org/arxiv',
    '(?:www\\.)?papers\\.cool/arxiv',
    '(?:www\\.)?(?:huggingface\\.co|hf\\.co)/papers',
  ].join('|')})/)`,
  'i',
);

/** Whether this is a bare arXiv identifier, old or new style, without a version. */
export const isArxivId = (value: string) => ARXIV_NEW.test(value) || ARXIV_OLD.test(value);

/**
 * The bare identifier in any form of an arXiv address (abs, pdf, html, with a version, ar5iv, alphaXiv, Hugging Face
 * papers, `arXiv:… [cs.LG]`, its DOI) or undefined when there is none.
 */
export function arxivIdFrom(text: string): string | undefined {
  const bare = unescapePercent(text.trim())
    .replace(ARXIV_ADDRESS, '')
    .replace(/[?#].*$/, '')
    .replace(/\s*\[[a-z-]+(?:\.[A-Z]{2})?\]$/i, '')
    .replace(/\/$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/i, '');
  return isArxivId(bare) ? bare : undefined;
}

/** An arXiv identifier: the bare id, so that every address is made from one thing. */
export const arxivId = checkedBy(z.string(), (value) => {
  if (isArxivId(value)) return undefined;
  return {
    message: 'is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
    mend: arxivIdFrom(value) ?? likelyArxivId(value),
  };
}).meta({
  title: 'arXiv',
  description: 'The bare arXiv identifier, without a version or an address.',
  pattern: `${ARXIV_NEW.source}|${ARXIV_OLD.source}`,
  examples: ['2510.06751'],
});

/** Mends the two commonest slips: zeros lost by reading the id as a number, and a wrong dot. */
function likelyArxivId(value: string): string | undefined {
  const match = /^(\d{4})[.,:-]?(\d{1,5})$/.exec(value.trim());
  if (!match) return undefined;
  const length = Number(match[1]) >= 1501 ? 5 : 4;
  const padded = `${match[1]}.${match[2]!.padEnd(length, '0')}`;
  return isArxivId(padded) ? padded : undefined;
}

// The form that Crossref recommends for matching: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
const DOI = /^10\.\d{4,9}\/\S+$/;
const DOI_PREFIX = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)/i;
// Publishers whose addresses hold the DOI of what they show.
const DOI_PAGE =
  /^(?:https?:\/\/)?(?:dl\.acm\.org\/doi|link\.springer\.com\/(?:chapter|article|book|content\/pdf)|[a-z]+\.wiley\.com\/doi)\/(?:(?:abs|full|pdf|epdf)\/)?(?=10\.)/i;

/** The bare DOI in any form of its address, or undefined when there is none. */
export function doiFrom(text: string): string | undefined {
  const written = text.trim();
  const bare = written.replace(DOI_PREFIX, '').replace(DOI_PAGE, '');
  // In an address other characters are escaped, and what follows "?" or "#" is none of it.
  const found = /^(?:https?:\/\/|[a-z.]+\.(?:org|com)\/)/i.test(written) ? unescapePercent(bare.replace(/[?#].*$/, '').replace(/\/$/, '')) : bare;
  return DOI.test(found) && !/[\\{}]/.test(found) ? found : undefined;
}

/** A DOI, bare. Kept as it is; escaped only where it becomes part of an address. */
export const doi = checkedBy(z.string(), (value) =>
  /[\\{}]|\$\s*[<>]\s*\$/.test(value)
    ? { message: 'contains LaTeX', mend: value.replace(/\{?\\([_%&#$])\}?|\$\s*([<>])\s*\$/g, '$1$2').replace(/[{}]/g, '') }
    : DOI.test(value)
      ? undefined
      : { message: 'is not a DOI (expected 10.NNNN/…, without an address)', mend: doiFrom(value) },
).meta({ title: 'DOI', description: 'The bare DOI, without an address.', pattern: DOI.source, examples: ['10.3390/electronics15040828'] });

const OPENREVIEW = /^[A-Za-z0-9_-]{8,16}$/;

/** The forum identifier in an OpenReview address or by itself, or undefined when there is none. */
export function openreviewIdFrom(text: string): string | undefined {
  const written = text.trim();
  const id =
    /^(?:https?:\/\/)?(?:www\.|api2?\.)?openreview\.net(?::\d+)?\/+(?:forum|pdf|attachment)\?(?:[^#]*&)?id=([^&#]+)/i.exec(written)?.[1] ?? written;
  return OPENREVIEW.test(id) ? id : undefined;
}

/** An OpenReview forum identifier, the `id` of its address. */
export const openreviewId = checkedBy(z.string(), (value) =>
  OPENREVIEW.test(value)
    ? undefined
    : { message: 'is not an OpenReview identifier (expected the id after "forum?id=")', mend: openreviewIdFrom(value) },
).meta({
  title: 'OpenReview',
  description: 'The identifier of the OpenReview forum: what follows "forum?id=" in its address.',
  pattern: OPENREVIEW.source,
  examples: ['t9m14jybcI'],
});

const BIBTEX_KEY = /^[A-Za-z][A-Za-z0-9:_-]*$/;

/** A BibTeX key: it is written in the entry so that it never changes when another paper arrives. */
export const bibtexKey = checkedBy(z.string(), (value) =>
  BIBTEX_KEY.test(value)
    ? undefined
    : { message: 'is not a BibTeX key (a letter, then letters and digits)', mend: toAscii(value).replace(/[^a-z0-9]/g, '') || undefined },
).meta({
  title: 'BibTeX key',
  description: 'Permanent, so that it does not change when another paper is added: family name of the first author, year, slug.',
  pattern: BIBTEX_KEY.source,
  examples: ['zhu2025obsdiff'],
});
