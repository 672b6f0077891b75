import { author, authorName, type Author } from '../schema/author.ts';
import { cleanText } from './clean.ts';
import { latexToText } from './latex.ts';

/** The longest name that an entry may hold. */
const LONGEST = 120;

/**
 * The authors of a publication as an entry lists them, from names as a source writes them: given name first, LaTeX and
 * entities read, each once. "and others" and "et al." are nobody; a name that is none of a person's is an organization's.
 * @param names texts, or `{ organization }` where the source says so.
 */
export function authorsFrom(names: readonly unknown[]): Author[] {
  const authors = names.flatMap((name): Author[] => {
    const isGroup = typeof name === 'object' && name !== null && 'organization' in name;
    const text = cleanName(isGroup ? name.organization : name);
    if (text === undefined || isNobody(text)) return [];
    return [(isGroup ? undefined : person(text)) ?? author.safeParse({ organization: text }).data ?? []].flat();
  });
  return authors.filter((one, index) => authors.findIndex((other) => authorName(other) === authorName(one)) === index);
}

function cleanName(name: unknown): string | undefined {
  return typeof name === 'string' ? cleanText(latexToText(name), LONGEST) : undefined;
}

const isNobody = (name: string) => /^(?:(?:and\s+)?others|et\.?\s+al\.?|anonymous authors?)$/i.test(name);

/** A person's name, turned where it stands family name first. */
function person(name: string): Author | undefined {
  const [family, given, ...rest] = name.split(/\s*,\s*/);
  const turned = given !== undefined && rest.length === 0 ? `${given} ${family}` : name;
  return author.safeParse(name).data ?? author.safeParse(turned).data;
}
