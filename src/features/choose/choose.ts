/**
 * Which methods fit a model, a device and a budget, and in what order: by stated rules, without a score. The pages and the
 * browser share it, so that it knows nothing of either.
 */

/** What one measurement says, as far as the order asks. */
export interface Measured {
  /** The id of its line on the page. */
  id: string;
  /** Undefined where the row names none, or speaks of several. */
  model?: string | undefined;
  /** The kind of pruning; undefined where the row does not say which of several. */
  kind?: string | undefined;
  device?: string | undefined;
  /** A term of `scopes`. */
  scope?: string | undefined;
  speedUp?: number | undefined;
  /** Memory after pruning as a share of that before. */
  memory?: number | undefined;
  /** The change of the first quality against the dense model, as a share of it; above zero is worse. */
  loss?: number | undefined;
  /** Share removed, in percent. */
  removed?: number | undefined;
  by: 'own' | 'another' | 'third-party';
}

/** A method that could be the answer. */
export interface Candidate {
  slug: string;
  released: string;
  /** The kinds of pruning, terms of `categories`. */
  kinds: readonly string[];
  training?: string | undefined;
  /** GPU hours of pruning and recovery, where somebody reports them. */
  hours?: number | undefined;
  code: boolean;
  weights: boolean;
  /** Whether commercial use is allowed by all licenses that are known; undefined where none is. */
  commercial?: 'yes' | 'conditions' | 'no' | 'unclear' | undefined;
  rows: Measured[];
}

export const budgets = { none: 'No training', calibration: 'Calibration', hours: 'Up to a day on one GPU', days: 'Days or more' } as const;
export const aims = { speed: 'Speed', memory: 'Memory', quality: 'Quality' } as const;
export const needs = { code: 'Code', weights: 'Pruned weights', commercial: 'A license for commercial use' } as const;

/** What somebody asks for. */
export interface Wishes {
  /** The models that count: one, or those of a family; what was measured on the first is nearest. */
  models: readonly string[];
  device?: string | undefined;
  /** The kind of pruning, where it matters. */
  kind?: string | undefined;
  budget: keyof typeof budgets;
  aim: keyof typeof aims;
  needs: readonly (keyof typeof needs)[];
}

/** What holds where nothing is asked for: everything fits, and speed decides. */
export const UNASKED = { budget: 'days', aim: 'speed', needs: [] } as const satisfies Omit<Wishes, 'models'>;

/** How near a measurement is to the device that was asked for, the nearest first. */
const NEARNESS = ['same', 'kind', 'other', 'unnamed', 'none'] as const;
type Nearness = (typeof NEARNESS)[number];

/** A method in its place, with its measurements, the most telling first. */
interface Match {
  candidate: Candidate;
  rows: Measured[];
  nearness: Nearness;
}

/** The rules, as readers are told them, in the order in which they decide. */
export const RULES: readonly string[] = [
  'The method is of the kind of pruning you chose and has what you require: code, weights, a license that allows commercial use.',
  'Its training fits your budget. If you can download pruned weights, you need no training.',
  'Figures on your exact model come before figures on its family, and those before figures that name no single model.',
  'Figures on your exact device come first, then on a device of the same kind, then on any named device, then without a named device.',
  'For speed, the time of the whole pipeline or denoiser comes before that of a step, and a step before a layer; then the larger speed-up. For memory, the smaller share left, then the larger share removed. For quality, the smaller loss against the dense model in the first metric of the row. Metrics differ, so read them.',
  'In a tie, the newer method comes first.',
];

/** How many methods make an answer. */
export const MOST_CHOICES = 5;

/** One GPU day, the most that a budget of hours allows. */
const A_DAY = 24;

/** Whether a method can be used with this much training. */
export function isAffordable({ training, hours, weights }: Candidate, budget: Wishes['budget']): boolean {
  if (weights || budget === 'days' || training === 'training-free') return true;
  if (training === 'calibration') return budget !== 'none';
  return budget === 'hours' && hours !== undefined && hours <= A_DAY;
}

/** What a method lacks of what was asked for; empty where it has all. */
export function lacksOf(candidate: Candidate, { kind, budget, needs: asked }: Wishes): string[] {
  return [
    kind !== undefined && !candidate.kinds.includes(kind) && 'another kind of pruning',
    ...asked.map((need) => (need === 'commercial' ? lackOfLicense(candidate) : !candidate[need] && `no ${need}`)),
    !isAffordable(candidate, budget) && (candidate.training === undefined ? 'training not reported' : 'more training than that'),
  ].filter((lack) => lack !== false);
}

function lackOfLicense({ commercial }: Candidate): string | false {
  if (commercial === 'yes' || commercial === 'conditions') return false;
  return commercial === 'no' ? 'no commercial use' : 'license for commercial use not known';
}

/** Whether a row can be of the kind of pruning that was asked for. */
const isOfKind = (kind: string | undefined, wishes: Wishes) => wishes.kind === undefined || kind === undefined || kind === wishes.kind;

const SCOPES: Readonly<Record<string, number>> = { step: 1, layer: 2, part: 2, kernel: 3 };

/**
 * The methods that fit, in order; those that do not are left out.
 * @param kindOf the kind of a device, or undefined where a source names none.
 */
export function choose(candidates: readonly Candidate[], wishes: Wishes, kindOf: (device: string) => string | undefined): Match[] {
  const nearnessOf = (row: Measured): Nearness => {
    if (row.speedUp === undefined && row.memory === undefined) return 'none';
    if (row.device === undefined || kindOf(row.device) === undefined) return 'unnamed';
    if (wishes.device === undefined || row.device === wishes.device) return 'same';
    return kindOf(row.device) === kindOf(wishes.device) ? 'kind' : 'other';
  };
  const keysOf = (row: Measured): number[] => [
    row.model === wishes.models[0] ? 0 : row.model !== undefined ? 1 : 2,
    wishes.device === undefined ? 0 : NEARNESS.indexOf(nearnessOf(row)),
    ...aimKeys(row, wishes.aim),
    row.by === 'third-party' ? 1 : 0,
  ];
  return candidates
    .filter((candidate) => lacksOf(candidate, wishes).length === 0)
    .map((candidate): Match => {
      const rows = candidate.rows
        .filter(({ model, kind }) => (model === undefined || wishes.models.includes(model)) && isOfKind(kind, wishes))
        .toSorted((a, b) => inOrder(keysOf(a), keysOf(b)));
      const near = rows.map(nearnessOf);
      return { candidate, rows, nearness: NEARNESS.find((one) => near.includes(one)) ?? 'none' };
    })
    .toSorted(
      (a, b) =>
        // Without a figure there is nothing to order by.
        Number(a.rows.length === 0) - Number(b.rows.length === 0) ||
        inOrder(a.rows[0] === undefined ? [] : keysOf(a.rows[0]), b.rows[0] === undefined ? [] : keysOf(b.rows[0])) ||
        (a.candidate.released < b.candidate.released ? 1 : a.candidate.released > b.candidate.released ? -1 : 0) ||
        (a.candidate.slug < b.candidate.slug ? -1 : 1),
    );
}

/** What the aim orders rows by; what is not known comes last. */
function aimKeys({ speedUp, scope, memory, removed, loss }: Measured, aim: Wishes['aim']): number[] {
  switch (aim) {
    case 'speed':
      return speedUp === undefined ? [Infinity, 0] : [SCOPES[scope ?? ''] ?? 0, -speedUp];
    case 'memory':
      return [memory ?? Infinity, -(removed ?? 0)];
    case 'quality':
      return [loss ?? Infinity];
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (const [place, key] of a.entries()) {
    const other = b[place] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/** How near the figures of a method are to the device that was asked for, in a sentence. */
export function describeNearness({ nearness, rows }: Match, { device, kind, models }: Wishes, nameOf: (device: string) => string): string {
  const timed = rows.filter(({ speedUp, memory }) => speedUp !== undefined || memory !== undefined);
  const devices = [...new Set(timed.flatMap((row) => row.device ?? []))].map(nameOf);
  const onModel = rows.some(({ model }) => model === models[0]);
  const ofFamily = rows.some(({ model }) => model !== undefined);
  const far =
    rows.length === 0 || onModel
      ? ''
      : ofFamily
        ? ' Figures are of another model of the family.'
        : ' Figures are for several models together, or the source does not say for which.';
  if (rows.length === 0) return `No figures ${kind === undefined ? '' : 'of this kind of pruning '}on this model or its family in the list.`;
  if (timed.length === 0) return `No time or memory reported.${far}`;
  if (device === undefined) return devices.length > 0 ? `Measured on ${devices.join(', ')}.${far}` : `No device named.${far}`;
  switch (nearness) {
    case 'same':
      return `Measured on ${nameOf(device)}.${far}`;
    case 'kind':
    case 'other':
      return `Not measured on ${nameOf(device)}; nearest: ${devices.join(', ')}.${far}`;
    default:
      return `Not measured on ${nameOf(device)}; no device named.${far}`;
  }
}

/** "3 of 12 methods fit." */
export const describeCount = (fit: number, all: number): string =>
  fit === 0
    ? `None of the ${all} methods meets all of this. Drop a requirement, or see below what each method lacks.`
    : `${fit} of ${all} methods fit${fit > MOST_CHOICES ? `; the first ${MOST_CHOICES} are shown` : ''}.`;
