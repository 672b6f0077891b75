import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { findFormatting, plainText } from './text.ts';

function judgeName(value: string): Verdict {
  if (/\bet\.?\s+al\b|^(?:and\s+)?others$/i.test(value)) return { message: 'is not an author', advice: 'name every author' };
  if (/;|\sand\s|\s&\s/.test(value)) return { message: 'holds more than one author', advice: 'write each author as one item of the list' };
  const [family, given, ...rest] = value.split(/\s*,\s*/);
  if (given !== undefined && !/^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(given)) {
    return { message: 'is written family name first (expected the order of the paper)', mend: rest.length === 0 ? `${given} ${family}` : undefined };
  }
  if (/\\[a-zA-Z"'`^~=.]|[{}]/.test(value)) return { message: 'holds LaTeX', advice: 'write the letters themselves' };
  const strange = judgeContact(value);
  if (strange) return strange;
  // Notes of affiliation, and numbers by which services tell namesakes apart.
  const mark = /[\p{N}*†‡§¶#^~_|<>[\]@=+]/u.exec(value);
  if (mark) return { message: `holds "${mark[0]}", which is no part of a name`, mend: value.replace(/[\s,]*[\p{N}*†‡§¶#^~,\s]+$/u, '') || undefined };
  return undefined;
}

/** What neither a person nor an organization is called. */
function judgeContact(value: string): Verdict {
  if (/\S@[\w-]+\.\w/.test(value)) return { message: 'holds an email address', advice: 'write the name alone' };
  if (/https?:|\bwww\./i.test(value)) return { message: 'holds an address', advice: 'write the name alone' };
  const markup = findFormatting(value);
  if (markup !== undefined) return { message: `holds ${markup}, which is printed as it stands`, advice: 'write the name alone' };
  return undefined;
}

const organization = checkedBy(plainText(120), (value) => {
  const mark = /[\s,]*[*†‡§¶⁰¹²³⁴-⁹]+$/u.exec(value);
  return (
    judgeContact(value) ??
    (mark ? { message: `ends in "${mark[0].trim()}", which is no part of a name`, mend: value.slice(0, mark.index) } : undefined)
  );
});

const person = checkedBy(plainText(120), judgeName);

/** A person by name, given name first, or an organization, whose name is never split in a citation. */
export const author = z.union([
  person,
  z.strictObject({ organization: organization.meta({ title: 'Organization', description: 'A name that a citation must not split.' }) }),
]);
export type Author = z.infer<typeof author>;

/** All authors, in the order of the paper, none left out. */
export const authors = z
  .array(author)
  .min(1)
  .superRefine((list, context) => {
    const names = list.map(authorName);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        context.addIssue({ code: 'custom', input: name, path: [index], message: 'stands twice among the authors', params: { advice: 'remove one' } });
    });
  })
  .meta({ title: 'Authors', description: 'All authors, in the order of the paper, given name first.', examples: [['Junhan Zhu', 'Hesong Wang']] });

/** What stands in place of the authors where no source names them. An anonymous submission says "Anonymous". */
const UNKNOWN = 'Unknown';

/** Whether anybody is named. */
export const areKnown = (list: readonly Author[]): boolean => !(list.length === 1 && list[0] === UNKNOWN);

/** An author's name as it is printed. */
export const authorName = (value: Author): string => (typeof value === 'string' ? value : value.organization);
