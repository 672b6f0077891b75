import { z } from 'zod';
import { checkedBy, onlyOnce, type Verdict } from './checked.ts';
import { findFormatting, plainText } from './text.ts';

// "Ii" and "Vi" are family names.
const SUFFIX = /^(?:[JS][Rr]\.?|I{2,3}|IV|VI{1,3}|J[uúUÚ](?:nior|NIOR))$/u;

/** Whether a word follows a family name without being a part of it: "Jr.", "III". */
export const isSuffix = (word: string): boolean => SUFFIX.test(word);

/** What DBLP puts behind the names of all but the first namesake: "Wei Wang 0063". */
export const DBLP_NUMBER = /\s+0\d{3}$/;

// Words that end, begin or stand in the name of an organization, and in no person's.
const ENDS_AS_ORGANIZATION =
  /(?:^|\s)(?:team|collaboration|consortium|group|labs?|laborator(?:y|ies)|research|institute|university|foundation|community|corporation|inc\.?|ltd\.?|llc|gmbh|e\.\s?v\.|contributors|authors|collective|network|workshop|committee|council|alliance|initiative|association|society|organi[sz]ation|company|project|department|cent(?:er|re))$/i;
const BEGINS_AS_ORGANIZATION =
  /^(?:team\s|(?:the\s)?(?:[\p{L}-]+\s)?(?:universit|institut|department|cent(?:er|re)|association|committee|school|ministry|academy)\p{L}*\s(?:of|for)\s)/iu;

/** Whether these words are plainly the name of no person. */
export const isOrganization = (name: string): boolean =>
  ENDS_AS_ORGANIZATION.test(name) || BEGINS_AS_ORGANIZATION.test(name) || /\s(?:team|collaboration|consortium)[\s,]/i.test(name);

// Notes of affiliation, numbers that tell namesakes apart, and letters raised behind a name.
const MARK = /[\p{N}\p{Sm}\p{Sc}\p{So}*†‡§¶‖#^~_|<>[\]@=+:?`]|[ªºᵃ-ᶿⁱⁿ]$/u;
export const MARKS_AT_END = /[\s,]*[\p{N}\p{Sm}\p{Sc}\p{So}*†‡§¶‖#^~|:,\sªºᵃ-ᶿⁱⁿ]+$/u;

/** A host on the web; companies such as "Character.ai" begin with a capital, and are organizations. */
const HOST = /\b[\w-]{2,}\.(?:com|org|net|edu|gov|io|ai|dev|co)\b/;

function judgeName(value: string): Verdict {
  if (/\bet\.?\s+al\b|^(?:and\s+)?others$/i.test(value)) return { message: 'is not an author', advice: 'name every author' };
  if (/;|\sand\s|\s&\s/.test(value)) return { message: 'contains more than one author', advice: 'write each author as one item of the list' };
  const [family, given, ...rest] = value.split(/\s*,\s*/);
  if (given !== undefined && !isSuffix(given)) {
    return { message: 'is written family name first (expected the order of the paper)', mend: rest.length === 0 ? `${given} ${family}` : undefined };
  }
  if (DBLP_NUMBER.test(value)) {
    return { message: 'ends in a number that DBLP adds to tell namesakes apart', mend: value.replace(DBLP_NUMBER, '') };
  }
  if (isOrganization(value)) return { message: 'is the name of an organization', advice: `write { organization: ${JSON.stringify(value)} }` };
  if (/\\[a-zA-Z"'`^~=.]|[{}]/.test(value)) return { message: 'contains LaTeX', advice: 'write the letters themselves' };
  const strange = judgeContact(value);
  if (strange) return strange;
  if (HOST.test(value)) return { message: 'contains an address', advice: 'write the name alone, or { organization: … }' };
  const mark = MARK.exec(value);
  if (mark) return { message: `contains "${mark[0]}", which is not part of a name`, mend: value.replace(MARKS_AT_END, '') || undefined };
  return undefined;
}

/** What neither a person nor an organization is called. */
function judgeContact(value: string): Verdict {
  if (/\S@[\w-]+\.\w/.test(value)) return { message: 'contains an email address', advice: 'write the name alone' };
  if (/https?:|\bwww\.|\bmailto:|\.[a-z]{2,}\//i.test(value)) return { message: 'contains an address', advice: 'write the name alone' };
  const markup = findFormatting(value);
  if (markup !== undefined) return { message: `contains ${markup}, which would be printed as is`, advice: 'write the name alone' };
  return undefined;
}

const organization = checkedBy(plainText(120), (value) => {
  const mark = /[\s,]*[*†‡§¶⁰¹²³⁴-⁹]+$/u.exec(value);
  return (
    judgeContact(value) ??
    (mark ? { message: `ends in "${mark[0].trim()}", which is not part of a name`, mend: value.slice(0, mark.index) } : undefined)
  );
});

const suffix = checkedBy(plainText(10), (value) =>
  isSuffix(value) ? undefined : { message: 'is not a suffix of a name (expected Jr., Sr., II, III, IV or Júnior)' },
).meta({ title: 'Suffix', description: 'What follows the family name: Jr., Sr., II, III, IV or Júnior.', examples: ['Jr.'] });

const personName = checkedBy(plainText(120), judgeName);

/**
 * A person by name, given name first; a person whose family name cannot be told from the order of the words; or an
 * organization, whose name is never split in a citation.
 */
export const author = z.union([
  personName,
  z.strictObject({
    given: personName.meta({ title: 'Given name', description: 'The given name or names, with initials.', examples: ['Gabriel'] }),
    family: personName.meta({ title: 'Family name', description: 'The whole family name, with its particles.', examples: ['García Márquez'] }),
    suffix: suffix.optional(),
  }),
  z.strictObject({ organization: organization.meta({ title: 'Organization', description: 'A name that a citation must not split.' }) }),
]);
export type Author = z.infer<typeof author>;

/** All authors, in the order of the paper, none left out. */
export const authors = z
  .array(author)
  .min(1)
  .superRefine(onlyOnce('appears twice among the authors', authorName))
  .meta({ title: 'Authors', description: 'All authors, in the order of the paper, given name first.', examples: [['Junhan Zhu', 'Hesong Wang']] });

/** Stands for authors whom no source names. An anonymous submission says "Anonymous". */
const UNKNOWN = 'Unknown';

/** Whether anybody is named. */
export const areKnown = (list: readonly Author[]): boolean => !(list.length === 1 && list[0] === UNKNOWN);

/** An author's name as it is printed. */
export function authorName(value: Author): string {
  if (typeof value === 'string') return value;
  if ('organization' in value) return value.organization;
  const { given, family, suffix: after } = value;
  return `${given} ${family}${after === undefined ? '' : `, ${after}`}`;
}
