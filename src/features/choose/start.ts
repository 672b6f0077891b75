import { choose, describeCount, describeNearness, lacksOf, MOST_CHOICES, UNASKED, type Candidate, type Measured, type Wishes } from './choose.ts';

/** What a page of a model hands over. */
export interface PageData {
  models: readonly string[];
  candidates: readonly Candidate[];
  /** Name and kind of each device; without a kind where a source names none. */
  devices: Readonly<Record<string, { name: string; kind?: string | undefined }>>;
}

/** What stands in the form where nothing is asked for. */
const DEFAULTS: Readonly<Record<string, string>> = { training: UNASKED.budget, aim: UNASKED.aim };

/** The most measurements of a method that are shown at first sight. */
const MOST_ROWS = 3;

/**
 * Makes a form choose: on the page of a model its answers follow what is asked for, and the address with them; elsewhere it
 * leads to that page.
 */
export function startChoosing(form: HTMLFormElement): void {
  const controls = form.elements;
  const control = (name: string) => controls.namedItem(name) as HTMLSelectElement | null;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="needs"]')];
  const answer = document.querySelector<HTMLElement>('[data-answers]');
  const model = control('model')!;
  const own = model.value;

  /** The form as it stands in an address; what is not asked for is left out. */
  const written = () => {
    const asked = [...new FormData(form)].filter(([name, value]) => name !== 'model' && value !== '' && value !== DEFAULTS[name]);
    const text = new URLSearchParams(asked as [string, string][]).toString();
    return text === '' ? '' : `?${text}`;
  };
  const leave = () => {
    const path = model.selectedOptions[0]?.dataset['path'];
    if (path !== undefined) location.assign(path + written());
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });
  /** Takes over what the address asks for; what the form does not know is left out. */
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const name of ['device', 'kind', 'training', 'aim']) {
      const select = control(name);
      const asked = [...(select?.options ?? [])].find(({ value }) => value === query.get(name));
      if (select !== null && asked !== undefined) select.value = asked.value;
    }
    for (const box of boxes) box.checked ||= query.getAll('needs').includes(box.value);
  };
  read();
  if (answer === null) return;

  const data = JSON.parse(document.querySelector('[data-choose]')!.textContent) as PageData;
  const show = () => showAnswers(answer, data, readWishes(form, data.models));
  form.addEventListener('change', ({ target }) => {
    if (target === model && model.value !== own) {
      leave();
      return;
    }
    history.replaceState(null, '', location.pathname + written());
    show();
  });
  addEventListener('pageshow', () => {
    model.value = own;
  });
  show();
}

function readWishes(form: HTMLFormElement, models: readonly string[]): Wishes {
  const fields = new FormData(form);
  // The form offers what is known, and nothing else.
  const given = Object.fromEntries([...fields].filter(([, value]) => value !== ''));
  const { device, kind, training, aim } = given as Partial<Wishes> & { training?: Wishes['budget'] };
  const needs = fields.getAll('needs') as Wishes['needs'][number][];
  return { models, device, kind, budget: training ?? UNASKED.budget, aim: aim ?? UNASKED.aim, needs };
}

/** Puts the methods that fit in order, the first ones in sight, and says of the others what they lack. */
function showAnswers(answer: HTMLElement, { candidates, devices }: PageData, wishes: Wishes): void {
  const choices = choose(candidates, wishes, (device) => devices[device]?.kind);
  const itemOf = (slug: string) => answer.querySelector<HTMLElement>(`[data-method="${slug}"]`)!;
  const [list, rest] = [answer.querySelector('[data-chosen]')!, answer.querySelector('[data-others]')!];
  const chosen = choices.slice(0, MOST_CHOICES);
  for (const choice of chosen) {
    const item = itemOf(choice.candidate.slug);
    item.querySelector('[data-why]')!.textContent = describeNearness(choice, wishes, (device) => devices[device]?.name ?? device);
    showRows(item, choice.rows);
    list.append(item);
  }
  const left = candidates.filter(({ slug }) => !chosen.some(({ candidate }) => candidate.slug === slug));
  for (const candidate of left) {
    const lacks = lacksOf(candidate, wishes);
    const item = itemOf(candidate.slug);
    showRows(item, candidate.rows);
    item.querySelector('[data-why]')!.textContent = lacks.length > 0 ? `Left out: ${lacks.join(', ')}.` : 'Fits, but comes later by the rules.';
    rest.append(item);
  }
  answer.querySelector<HTMLElement>('[data-rest]')!.hidden = left.length === 0;
  answer.querySelector('[data-count]')!.textContent = describeCount(choices.length, candidates.length);
}

/** Shows these measurements of a method in this order, the first ones, and none of its others. */
function showRows(item: HTMLElement, rows: readonly Measured[]): void {
  const body = item.querySelector('tbody');
  if (body === null) return;
  for (const row of body.rows) row.hidden = true;
  rows.forEach(({ id }, place) => {
    const row = document.getElementById(id)!;
    row.hidden = place >= MOST_ROWS;
    body.append(row);
  });
  item.querySelector<HTMLElement>('[data-measured]')!.hidden = rows.length === 0;
}
