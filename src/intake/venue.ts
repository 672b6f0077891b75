import type { Vocabulary } from '../schema/vocabulary.ts';
import type { FieldsOf } from './draft.ts';
import { findTerms } from '../catalogue/find-terms.ts';

type Venue = NonNullable<FieldsOf<'papers'>['venue']>;

/** The venue is that of nothing yet. */
const HOPED_FOR =
  /\b(?:re-?)?submi(?:t|tted|tting|ssion)\b|\b(?:under|in)\s+(?:[\w-]+\s+)?review\b|\b(?:rejected|withdrawn|declined|preparing|unaccepted|planned|prepared|considered|target(?:s|ed|ing)?|intended|hopefully|rebuttal)\b|(?:\b(?:not|never)|n['’]t)\s+(?:[\w-]+\s+){0,2}?(?:make\s+it|accepted|published|presented|appear\w*)\b|\b(?:template|style|format(?:ted)?)\b/i;

/** The venue is that of an earlier work, which this one goes beyond or belongs to. */
const OF_ANOTHER =
  /\b(?:extended|expanded|enhanced|longer|journal)\s+(?:[\w-]+\s+)?(?:version|paper|work)\b|\b(?:extension|expansion|follow-?up|successor|sequel|supplement|appendix|reply|comment|erratum)\s+(?:of|to|for|on)\b|\bsupplementary\s+(?:material\s+)?(?:of|to|for)\b|\b(?:extends|extending|builds\s+(?:up)?on|based\s+on)\b|\b(?:earlier|preliminary|previous|prior|initial|first|short(?:er)?|abridged|condensed|partial|conference|workshop)\s+(?:[\w-]+\s+)?(?:version|draft)\b|\b(?:improved|revised|updated|v\d)\s+(?:version\s+)?of\b|\bsupersed\w+\b|\bpreviously\b|\b(?:companion|parts?)\s+(?:to|of\s+th(?:is|ese))\b|\b(?:challenge|competition|contest)\b|\bour\s+(?:previous|earlier|prior)\b|(?<!version\s+of\s+)\bour\s+(?:[\w'’-]+\s+){1,3}(?:paper|work|article)\b/i;

/**
 * The venue that a line names ("Proceedings of the … (CVPR), 2024", "Accepted at ICLR 2025 as a spotlight"), by name,
 * alias or full name.
 * @param year where the line gives none.
 * @returns undefined when the vocabulary knows none in it, or no year is known, or it is only hoped for.
 */
export function venueIn(line: string, vocabulary: Vocabulary, year?: number): Venue | undefined {
  if (HOPED_FOR.test(line) || OF_ANOTHER.test(line)) return undefined;
  const spelled = Object.fromEntries(
    Object.entries(vocabulary.venues).map(([id, term]) => [id, { ...term, aliases: [...term.aliases, ...fullNames(term['full-name'])] }]),
  );
  // "ICLR2025", "CVPRW" and "NeurIPS'24" hold a venue and more in one word.
  const text = line
    .replace(/(?<=\p{L})(?=(?:19|20)\d\d(?!\d))/gu, ' ')
    .replace(/(?<=\p{Lu}{3})W\b/gu, ' workshop')
    .replace(/(?<=\p{Lu})['’-](\d\d)(?!\d)/gu, ' 20$1');
  const found = findTerms(text, spelled).filter(({ id }) => Object.hasOwn(vocabulary.venues, id));
  const [first] = found;
  const named = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  const published = named === undefined ? year : Number(named);
  if (first === undefined || published === undefined || found.some(({ id }) => id !== first.id)) return undefined;
  const track = trackIn(text);
  return { id: first.id, year: published, ...(track !== undefined && { track }) };
}

/** "IEEE/CVF Conference on …" is also cited as "IEEE Conference on …" and without a publisher. */
const fullNames = (name: string) => [name, name.replace(/^(?:IEEE\/CVF|IEEE|ACM) /, '')];

/** "Workshop on Diffusion Models", "DeLTa workshop", or how it was presented. */
function trackIn(text: string): string | undefined {
  const named = /\bworkshop on [^.,;:()]{3,60}/i.exec(text)?.[0] ?? /(?<=\b(?:19|20)\d\d[\s,:-]+)(?:[\p{L}-]+ ){1,4}workshop\b/iu.exec(text)?.[0];
  if (named !== undefined) return named.trim();
  return /\b(?:workshop|oral|spotlight|highlight)(?=s?\b)/i.exec(text)?.[0].toLowerCase();
}
