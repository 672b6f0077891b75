import { bitsPerWeight, devices, gigabytes, kinds, partGain, wholeGain, type Device, type PruningKind } from '../../results/bound.ts';

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

const FIELDS = ['part', 'time', 'millions', 'kind', 'removed', 'device'] as const;

/** Works out the answer of the form whenever it changes; what is filled in stands in the address, and comes back from it. */
export function startCalculator(form: HTMLFormElement): void {
  const field = (name: (typeof FIELDS)[number]) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const [part, removed] = [field('part') as HTMLSelectElement, field('removed') as HTMLInputElement];
  const known = () => part.selectedOptions[0]!.dataset;
  const say = (name: string, words: string) => (form.querySelector(`[data-${name}]`)!.textContent = words);
  const hundredth = (name: 'time' | 'removed') => (field(name).checkValidity() ? Number(field(name).value) / 100 : undefined);
  const sections = [...document.querySelectorAll<HTMLElement>('[data-measured]')];

  /** Fills in what is known of the chosen part; what is not is for the reader to type. */
  function fillIn(): void {
    field('time').value = known()['time'] ?? '';
    field('millions').value = known()['millions'] ?? '';
  }

  function show(): void {
    const { time, conditions, model } = known();
    const kind = kinds.find((one) => one === field('kind').value)!;
    // 2:4 removes half, no more and no less.
    removed.readOnly = kind === '2:4';
    if (kind === '2:4') removed.value = '50';
    const { bound, words, sizes } = answer({
      kind,
      device: devices.find((one) => one === field('device').value)!,
      timeShare: hundredth('time'),
      removed: hundredth('removed'),
      millions: Number(field('millions').value) || undefined,
    });
    say('known', knownOf(conditions, time, field('time').value));
    say('bound', bound);
    say('words', words);
    form.querySelectorAll('[data-size]').forEach((cell, index) => (cell.textContent = sizes[index]!));
    const hasOwn = sections.some((section) => section.dataset['measured'] === model);
    for (const section of sections) section.hidden = hasOwn && section.dataset['measured'] !== model;
    remember();
  }

  /** The address that leads back here, without what is as it was found. */
  function remember(): void {
    const { time = '', millions = '' } = known();
    const found = { part: part.options[0]!.value, time, millions, kind: kinds[0], removed: '30', device: devices[0] };
    const query = new URLSearchParams(FIELDS.filter((name) => field(name).value !== found[name]).map((name) => [name, field(name).value]));
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }

  const asked = new URLSearchParams(location.search);
  const set = (name: (typeof FIELDS)[number]) => {
    const [value, input] = [asked.get(name), field(name)];
    if (value === null) return;
    const isTaken = input instanceof HTMLSelectElement ? [...input.options].some((option) => option.value === value) : /^\d+(?:\.\d+)?$/.test(value);
    if (isTaken) input.value = value;
  };
  set('part');
  fillIn();
  FIELDS.slice(1).forEach(set);
  form.addEventListener('submit', (event) => event.preventDefault());
  part.addEventListener('change', fillIn);
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  show();
}
