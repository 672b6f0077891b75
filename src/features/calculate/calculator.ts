import { answer, knownOf } from './answer.ts';
import { devices, kinds } from '../../results/bound.ts';

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
