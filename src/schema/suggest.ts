import { closestMatch } from 'leven';

/**
 * The known word nearest to what was written, or undefined when nothing is near enough to be meant.
 * "Near" is at most one wrong letter in three (and two swapped letters in a short word), so that a proposal is help
 * and not noise.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_.]+/g, '-');
  const byPlainForm = new Map(known.map((word) => [plain(word), word]));
  const target = plain(written);
  const maxDistance = Math.max(target.length < 4 ? 1 : 2, Math.floor(target.length / 3));
  const match = closestMatch(target, [...byPlainForm.keys()], { maxDistance });
  return match === undefined ? undefined : byPlainForm.get(match);
}
