import path from 'node:path';
import { KEPT_BY_WINDOWS, SLUG, slugFrom } from '../schema/identifiers.ts';

/** Long enough for every name, and short enough for every system and for an address. */
const LONGEST = 100;

/**
 * What is wrong with the name of an entry's file, which becomes its slug.
 * @param endings the endings that files of its collection have.
 * @returns undefined for a right name; `isEntry` says whether the file can be read as an entry all the same.
 */
export function judgeFileName(
  file: string,
  endings: readonly string[],
): { message: string; mend?: string | undefined; isEntry: boolean } | undefined {
  const { name: stem, ext } = path.parse(file);
  if (!endings.includes(ext)) {
    const message = `ends in "${ext}" (expected ${endings.join(' or ')})`;
    return { message, mend: ext === '.yml' ? `${stem}.yaml` : undefined, isEntry: false };
  }
  if (!SLUG.test(stem)) {
    const proposal = slugFrom(stem);
    const mend = proposal === '' ? undefined : `${proposal}${ext}`;
    return { message: 'is not named in lowercase letters, digits and single hyphens', mend, isEntry: true };
  }
  if (KEPT_BY_WINDOWS.test(stem)) return { message: `has a name that Windows reserves; add a word, as in ${stem}-2${ext}`, isEntry: true };
  if (stem.length > LONGEST) return { message: `has a name of ${stem.length} characters (expected at most ${LONGEST})`, isEntry: true };
  return undefined;
}
