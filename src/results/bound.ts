/** What the calculator knows of: the kinds of pruning, by what they can gain and save. */
export const kinds = ['structured', '2:4', 'unstructured'] as const;
export type PruningKind = (typeof kinds)[number];

/** What hardware runs the model: 2:4 is skipped by the sparse tensor cores of NVIDIA GPUs since Ampere alone. */
export const devices = ['ampere', 'other'] as const;
export type Device = (typeof devices)[number];

/** Amdahl's law: how many times as fast the whole is when a part that takes a share of its time becomes so many times as fast. */
export const wholeGain = (timeShare: number, gain: number): number => 1 / (1 - timeShare + timeShare / gain);

/**
 * How many times as fast a part can become at most. @param removed the share of its computation that goes, from 0 to 1.
 * Scattered zeros are multiplied by dense kernels like any other number.
 */
export function partGain(kind: PruningKind, removed: number, device: Device): number {
  if (kind === 'structured') return 1 / (1 - removed);
  return kind === '2:4' && device === 'ampere' ? 2 : 1;
}

/**
 * How many bits the weights of a part take for each weight of the dense one. 2:4 keeps half of them, each with 2 bits for
 * its place; scattered weights are kept beside a mask of one bit per weight, or stay dense where that is smaller.
 */
export function bitsPerWeight(kind: PruningKind, removed: number, bits: number): number {
  if (kind === 'structured') return bits * (1 - removed);
  return kind === '2:4' ? (bits + 2) / 2 : Math.min(bits, bits * (1 - removed) + 1);
}

/** Gigabytes of so many million weights. */
export const gigabytes = (millions: number, bits: number): number => (millions * bits) / 8000;
