import type { Catalogue, Entry } from '../../catalogue/entry.ts';
import { citationKey } from '../../catalogue/names.ts';
import type { KindName } from './kinds.ts';
import { valueAt, type Fields } from './values.ts';
import { checkAcross, type ReadFile, comparableAddress } from '../../read/across.ts';
import { decode, readYaml } from '../../read/yaml.ts';
import { START, sortProblems, type Problem } from '../../read/problem.ts';
import { checkFields } from '../../read/rules.ts';
import { collections, type CollectionName } from '../../schema/collections.ts';
import { SLUG } from '../../schema/plain.ts';
import { slugFrom } from '../../schema/identifiers.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';

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

/** A published entry, as far as it takes to see that a new one is the same or refers to it. */
export interface KnownEntry {
  collection: CollectionName;
  slug: string;
  /** Its path inside the catalogue. */
  file: string;
  fields: Fields;
}

/** The fields by which entries are told apart; a comparison table, by where it stands and what it is of. */
const TELLING = ['title', 'name', 'also-known-as', 'links', 'paper', 'table', 'model', 'benchmarks'];

/** All published entries, for the form to compare with. */
export function knownEntries({ papers, related, tools, tutorials, comparisons }: Catalogue): KnownEntry[] {
  const known = ({ collection, slug, file, data }: Entry<CollectionName>): KnownEntry => ({
    collection,
    slug,
    file,
    fields: Object.fromEntries(Object.entries(data).filter(([field]) => TELLING.includes(field))),
  });
  return [
    ...[...papers, ...related].map((entry) => ({ ...known(entry), fields: { ...known(entry).fields, key: citationKey(entry) } })),
    ...[...tools, ...tutorials, ...comparisons].map(known),
  ];
}

/** Known entries as the check across files takes them. */
export const toDrafts = (known: readonly KnownEntry[]): ReadFile[] =>
  known.map(({ collection, slug, file, fields }) => ({ collection, slug, file, shown: `content/${file}`, yaml: { value: fields } }));

/** The slugs that a new entry of a collection may not take. Papers and related work share their slugs. */
export function takenSlugs(known: readonly KnownEntry[], collection: CollectionName): Set<string> {
  const sharing = collection === 'papers' ? ['papers', 'related'] : [collection];
  return new Set(known.filter((entry) => sharing.includes(entry.collection)).map(({ slug }) => slug));
}

/** The published papers whose code stands in the same place. Versions of one work share it, and so do different works of one group. */
export function withSameCode(code: unknown, known: readonly KnownEntry[]): KnownEntry[] {
  if (typeof code !== 'string') return [];
  const form = comparableAddress(code);
  return known.filter(({ collection, fields }) => {
    const other = valueAt(fields, 'links.code');
    return (collection === 'papers' || collection === 'related') && typeof other === 'string' && comparableAddress(other) === form;
  });
}

/** What an entry is called. */
export const nameOf = ({ slug, fields }: KnownEntry): string => [fields['name'], fields['title']].find((name) => typeof name === 'string') ?? slug;
