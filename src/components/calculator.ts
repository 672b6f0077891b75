import { bitsPerWeight, devices, gigabytes, kinds, partGain, wholeGain, type Device, type Kind } from '../chart/bound.ts';

const FIELDS = ['part', 'time', 'millions', 'kind', 'removed', 'device'] as const;

const round = (value: number, digits: number) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** Works out the answer of the form whenever it changes; what is filled in stands in the address, and comes back from it. */
export function startCalculator(form: HTMLFormElement): void {
  const field = (name: (typeof FIELDS)[number]) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const part = field('part') as HTMLSelectElement;
  const removed = field('removed') as HTMLInputElement;
  const say = (name: string, words: string) => (form.querySelector(`[data-${name}]`)!.textContent = words);

  /** Fills in what is known of the chosen part; what is not is for the reader to type. */
  function fillIn(): void {
    const { time, millions } = part.selectedOptions[0]!.dataset;
    field('time').value = time ?? '';
    field('millions').value = millions ?? '';
  }

  function show(): void {
    const { time, conditions, model } = part.selectedOptions[0]!.dataset;
    say(
      'known',
      time === undefined
        ? 'The list knows no share of the time for this part: measure it, and type it in.'
        : field('time').value === time
          ? `${time}% of the time: ${conditions}.`
          : `Typed in; the list has ${time}%: ${conditions}.`,
    );
    const kind = kinds.find((one) => one === field('kind').value)!;
    const device = devices.find((one) => one === field('device').value)!;
    // 2:4 removes half, no more and no less.
    removed.readOnly = kind === '2:4';
    if (kind === '2:4') removed.value = '50';
    for (const section of document.querySelectorAll<HTMLElement>('[data-measured]'))
      section.hidden = model !== undefined && hasOwn(model) && section.dataset['measured'] !== model;

    const isReady = form.checkValidity();
    const [share, gone] = [Number(field('time').value) / 100, Number(removed.value) / 100];
    const whole = wholeGain(share, partGain(kind, gone, device));
    say('bound', isReady ? `At most ×${round(whole, 2)}` : 'Fill in the shares');
    say('words', isReady ? wordsOf(kind, device, share) : '');
    const millions = Number(field('millions').value);
    const bits = [16, bitsPerWeight(kind, gone, 16), bitsPerWeight(kind, gone, 8), bitsPerWeight(kind, gone, 4)];
    form.querySelectorAll('[data-size]').forEach((cell, index) => {
      cell.textContent = isReady && millions > 0 ? `${round(gigabytes(millions, bits[index]!), 2)} GB` : 'size not known';
    });
    remember();
  }

  /** The address that leads back here, without what is as it was found. */
  function remember(): void {
    const { time = '', millions = '' } = part.selectedOptions[0]!.dataset;
    const found: Partial<Record<string, string>> = {
      part: part.options[0]!.value,
      time,
      millions,
      kind: kinds[0],
      removed: '30',
      device: devices[0],
    };
    const query = new URLSearchParams(FIELDS.map((name) => [name, field(name).value]).filter(([name, value]) => found[name!] !== value));
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }

  const asked = new URLSearchParams(location.search);
  const isOffered = (select: HTMLSelectElement, value: string) => [...select.options].some((option) => option.value === value);
  const set = (name: (typeof FIELDS)[number]) => {
    const value = asked.get(name);
    const input = field(name);
    if (value !== null && (input instanceof HTMLSelectElement ? isOffered(input, value) : /^\d+(?:\.\d+)?$/.test(value))) input.value = value;
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

/** Whether rows of this model are on the page. */
const hasOwn = (model: string) => document.querySelector(`[data-measured="${CSS.escape(model)}"]`) !== null;

/** What the figure rests on. */
function wordsOf(kind: Kind, device: Device, share: number): string {
  const limit =
    share < 1 ? `Were the part gone, the whole would still be no more than ×${round(1 / (1 - share), 2)} as fast, since the rest stays.` : '';
  if (kind === 'unstructured')
    return 'Dense kernels multiply by zero like by anything else: only the file becomes smaller, and only in a format that leaves zeros out.';
  if (kind === '2:4' && device === 'other') return 'Only NVIDIA GPUs since Ampere skip the zeros of 2:4; elsewhere the file alone becomes smaller.';
  if (kind === '2:4') return `The sparse tensor cores at best double the part, if all of it is products of matrices. ${limit}`;
  return limit;
}
