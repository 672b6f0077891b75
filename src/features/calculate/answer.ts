import { bitsPerWeight, gigabytes, partGain, wholeGain, type Device, type PruningKind } from '../../results/bound.ts';

/** What a reader asks: shares from 0 to 1, undefined where nothing is filled in. */
export interface Inputs {
  kind: PruningKind;
  device: Device;
  timeShare: number | undefined;
  removed: number | undefined;
  /** Million parameters. */
  millions: number | undefined;
}

const round = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** What the sizes in an answer are of, in their order. */
export const sizeNames = ['dense in 16 bits', 'pruned in 16 bits', 'pruned in 8 bits', 'pruned in 4 bits'];

/** The bound, what it rests on, and the stored sizes, in words. */
export function answer({ kind, device, timeShare, removed, millions }: Inputs): { bound: string; words: string; sizes: string[] } {
  if (timeShare === undefined || removed === undefined)
    return { bound: 'Fill in the shares', words: '', sizes: sizeNames.map(() => 'size not known') };
  const bits = [16, ...[16, 8, 4].map((each) => bitsPerWeight(kind, removed, each))];
  return {
    bound: `At most ×${round(wholeGain(timeShare, partGain(kind, removed, device)))}`,
    words: wordsOf(kind, device, timeShare),
    sizes: bits.map((each) => (millions === undefined ? 'size not known' : `${round(gigabytes(millions, each))} GB`)),
  };
}

function wordsOf(kind: PruningKind, device: Device, timeShare: number): string {
  if (kind === 'unstructured')
    return 'Dense kernels multiply zeros like any other value, so only the file becomes smaller, and only in a format that leaves zeros out.';
  if (kind === '2:4' && device === 'other')
    return 'Only NVIDIA GPUs since Ampere skip the zeros of 2:4. On other devices, only the file becomes smaller.';
  const limit =
    timeShare < 1 ? `Even without the part, the whole would be at most ×${round(1 / (1 - timeShare))} as fast, since the rest stays.` : '';
  return kind === '2:4' ? `Sparse tensor cores at best double the speed of the part, if all of it is matrix products. ${limit}` : limit;
}

/** What is known of the time that a part takes, beside what is filled in. */
export function knownOf(conditions: string | undefined, share: string | undefined, filledIn: string | undefined): string {
  if (share === undefined) return 'The list has no share of the time for this part. Measure it and enter it.';
  return filledIn === share ? `${share}% of the time: ${conditions}.` : `Your value; the list has ${share}%: ${conditions}.`;
}
