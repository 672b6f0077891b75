import { checkAcross, type ReadFile } from '../../read/across.ts';
import { decode, readYaml } from '../../read/yaml.ts';
import { START, sortProblems, type Problem } from '../../read/problem.ts';
import { checkFields } from '../../read/rules.ts';
import { collections } from '../../schema/collections.ts';
import { slugFrom } from '../../schema/identifiers.ts';
import { SLUG } from '../../schema/plain.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { KindName } from './kinds.ts';

/** A file that the form made. */
export interface NewFile {
  collection: KindName;
  slug: string;
  text: string;
}

/** Where a file belongs in the repository. */
export const pathOf = ({ collection, slug }: Pick<NewFile, 'collection' | 'slug'>) => `content/${collection}/${slug}.yaml`;

/**
 * Finds every problem and warning of a new file, in the words of `npm run check`: it is read by the same reader, validated by the same
 * schema, and held against the published entries by the same rules.
 * @param published the published entries, as far as they are known.
 */
export function checkFile(file: NewFile, vocabulary: Vocabulary, published: readonly ReadFile[]): Problem[] {
  const shown = pathOf(file);
  const decoded = decode(new TextEncoder().encode(file.text));
  if (!('text' in decoded)) return [{ file: shown, path: '', kind: 'encoding', ...decoded }];
  const { yaml, mistakes } = readYaml(decoded.text);
  const { data, problems: found } =
    yaml === undefined ? { problems: [] } : checkFields(file.collection, collections[file.collection].schema(vocabulary), yaml, vocabulary);
  const draft: ReadFile = { collection: file.collection, slug: file.slug, file: shown, shown, yaml, data };
  const own = [...nameProblems(file), ...mistakes.map((mistake) => ({ path: '', ...mistake })), ...found].map((problem) => ({
    file: shown,
    ...problem,
  }));
  const across = checkAcross([...published, draft]).filter((problem) => problem.file === shown);
  return sortProblems([...own, ...across]);
}

/** The path that problems of the file's name stand at. */
const SLUG_PATH = 'slug';

function nameProblems({ slug }: NewFile): Omit<Problem, 'file'>[] {
  if (SLUG.test(slug)) return [];
  if (slug === '')
    return [{ path: SLUG_PATH, kind: 'missing', message: 'Add a name for the file: lowercase letters, digits and single hyphens.', ...START }];
  const message = 'is not named in lowercase letters, digits and single hyphens';
  return [{ path: SLUG_PATH, kind: 'file-name', message, mend: slugFrom(slug) || undefined, ...START }];
}
