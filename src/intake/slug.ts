import { readableTitle } from '../catalogue/readable-math.ts';
import { slugFrom } from '../schema/identifiers.ts';
import { KEPT_BY_WINDOWS } from '../schema/plain.ts';

const SMALL_WORDS = new Set(
  'a an and are as at be by can do for from how in is it its of on or that the their this to toward towards via we what when with'.split(' '),
);
const MOST_WORDS = 4;

/** The method's name where a title begins with it: "SparseDM: Toward …". A longer phrase before a colon is no name. */
export function nameInTitle(title: string): string | undefined {
  const [head, rest] = title.split(/:\s+/, 2);
  if (head === undefined || rest === undefined || head.length > 40 || head.includes('$')) return undefined;
  return head.split(/\s+/).length <= 2 ? head : undefined;
}

/**
 * A slug for a new entry that none of the others has: after its short name, else after the first words of its title
 * that say something.
 * @param taken the slugs that exist, across collections that share addresses.
 */
export function proposeSlug({ title, name }: { title: string; name?: string | undefined }, taken: ReadonlySet<string>): string {
  const slug = slugFrom(name ?? nameInTitle(title) ?? '') || tellingWords(title) || 'entry';
  const sound = KEPT_BY_WINDOWS.test(slug) ? `${slug}-paper` : slug.slice(0, 60).replace(/-$/, '');
  for (let number = 1; ; number++) {
    const proposal = number === 1 ? sound : `${sound}-${number}`;
    if (!taken.has(proposal)) return proposal;
  }
}

function tellingWords(title: string): string {
  const words = readableTitle(title)
    .split(/[\s:,;–—/]+/)
    .map(slugFrom)
    .filter(Boolean);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-');
}
