import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { plainText } from './text.ts';

function judgeName(value: string): Verdict {
  if (/\bet\.?\s+al\b|^(?:and\s+)?others$/i.test(value)) return { message: 'is not an author', advice: 'name every author' };
  if (/;|\sand\s|\s&\s/.test(value)) return { message: 'holds more than one author', advice: 'write each author as one item of the list' };
  const [family, given, ...rest] = value.split(/\s*,\s*/);
  if (given !== undefined && !/^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(given)) {
    return { message: 'is written family name first (expected the order of the paper)', mend: rest.length === 0 ? `${given} ${family}` : undefined };
  }
  if (/\\[a-zA-Z"'`^~=.]|[{}]/.test(value)) return { message: 'holds LaTeX', advice: 'write the letters themselves' };
  return undefined;
}

const person = checkedBy(plainText(120), judgeName);

/** A person by name, given name first, or an organization, whose name is never split in a citation. */
export const author = z.union([
  person,
  z.strictObject({ organization: plainText(120).meta({ title: 'Organization', description: 'A name that a citation must not split.' }) }),
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
