import { readTable, writeTable, type MetricNames } from './table.ts';
import type { Author } from '../../schema/author.ts';
import { parseJson } from '../../schema/plain.ts';
import { oneLine } from '../../schema/text.ts';

/** Fields of an entry as they are being written: anything may still be in them. */
export type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether a value is fields, and no list of them. */
export const isFields = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value);

/** The value at a dotted path such as `links.arxiv` or `results.0.source`, or undefined. */
export function valueAt(fields: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), fields);
}

/** Puts a value at a dotted path. What is on the way is made: a list where the next step is a number, fields elsewhere. */
export function putAt(fields: Fields, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  let place = fields;
  steps.forEach((step, index) => {
    if (!isObject(place[step])) place[step] = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    place = place[step] as Fields;
  });
  place[last] = value;
}

/** Whether a value is an item of a list or an author: what was kept in a browser may be anything. */
export function isItem(value: unknown): value is Author {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  const { organization, given, family } = value as Record<string, unknown>;
  return typeof organization === 'string' || (typeof given === 'string' && typeof family === 'string');
}

/** The items of a list that was typed with one a line. */
export const itemsFrom = (text: string): string[] => text.split(/\r?\n/).map(oneLine).filter(Boolean);

/** A list as it is typed, one item a line. An organization stands in braces, and so does a family name that is stated. */
export const toLines = (items: readonly Author[]): string => items.map(toLine).join('\n');

function toLine(item: Author): string {
  if (typeof item === 'string') return item;
  if ('organization' in item) return `{${item.organization}}`;
  const { given, family, suffix } = item;
  return `${given} {${family}}${suffix === undefined ? '' : `, ${suffix}`}`;
}

/**
 * Authors as people paste them: one a line, or with commas, semicolons or "and" between them. A line with a comma is left
 * alone where one of its parts is a single word: "Lovelace, Ada" is one person, and the check says how to write her.
 */
export const authorsFrom = (text: string): Author[] =>
  itemsFrom(text)
    .flatMap((line) => (ORGANIZATION.test(line) || STATED.test(line) ? [line] : namesIn(line)))
    .map((name) => {
      const organization = ORGANIZATION.exec(name)?.[1];
      if (organization !== undefined) return { organization };
      const [, given, family, suffix] = STATED.exec(name) ?? [];
      return given === undefined || family === undefined ? name : { given, family, ...(suffix !== undefined && { suffix }) };
    });

const ORGANIZATION = /^\{\s*([^{}\s][^{}]*?)\s*\}$/;
/** "Gabriel {García Márquez}", "Sammy {Davis}, Jr." */
const STATED = /^([^{},]*[^{},\s])\s*\{\s*([^{}\s][^{}]*?)\s*\}(?:\s*,\s*([^{},]+))?$/;

const namesIn = (line: string): string[] =>
  line
    .split(/\s*;\s*|\s*,?\s+and\s+/)
    .flatMap((some) => {
      const parts = some.split(/\s*,\s*/).filter(Boolean);
      return parts.every((part) => part.includes(' ')) ? parts : [some];
    })
    .map((name) => name.trim())
    .filter(Boolean);

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const pathOf = (control: HTMLElement) => control.dataset['path'] ?? '';
const controlsIn = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-control]')];
const boxesOf = (control: Element) => [...control.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')];

/** A number as it is typed. What is none stays text, so that the check can say so. */
export function numberFrom(text: string): number | string | undefined {
  const typed = text.trim().replace(/^\u2212/, '-');
  if (typed === '') return undefined;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(typed) ? Number(typed) : typed;
}

/**
 * The fields of an entry as they stand in a part of the form. What is empty is absent.
 * @param whose all of them, or only those that somebody filled in, without what the form proposed.
 */
export function readFields(root: Element, whose: 'all' | 'own' = 'all'): Fields {
  const fields: Fields = {};
  for (const control of controlsIn(root)) {
    if (whose === 'own' && control.dataset['proposed'] !== undefined) continue;
    const path = pathOf(control);
    if (control.dataset['control'] === 'rows') rowsOf(control).forEach((_row, index) => putAt(fields, `${path}.${index}`, {}));
    if (control.dataset['control'] === 'figures') putFigures(fields, path, readFigures(control));
    // A table states two fields: its rows, and the metrics that are its columns.
    if (control.dataset['control'] === 'table') Object.assign(fields, readTable((control as HTMLTextAreaElement).value, metricNames(control)));
    const value = valueOf(control);
    if (value !== undefined) putAt(fields, path, value);
  }
  return fields;
}

/** The value of one control, or undefined where it is empty. */
function valueOf(control: HTMLElement): unknown {
  switch (control.dataset['control']) {
    case 'terms': {
      const chosen = boxesOf(control).flatMap(({ checked, value }) => (checked ? [value] : []));
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'term': {
      const chosen = control instanceof HTMLSelectElement ? control.value : boxesOf(control).find(({ checked }) => checked)?.value;
      return chosen === '' ? undefined : chosen;
    }
    case 'list': {
      const { value } = control as HTMLTextAreaElement;
      const items = pathOf(control) === 'authors' ? authorsFrom(value) : itemsFrom(value);
      return items.length === 0 ? undefined : items;
    }
    case 'number':
      return numberFrom((control as HTMLInputElement).value);
    case 'line':
    case 'paragraph':
      return oneLine((control as TextControl).value) || undefined;
    default:
      return undefined;
  }
}

const metricNames = (control: HTMLElement) => (parseJson(control.dataset['metrics'] ?? '') ?? {}) as MetricNames;

function putFigures(fields: Fields, path: string, figures: readonly TypedFigure[]): void {
  for (const { metric, before, after } of figures) {
    for (const [side, typed] of Object.entries({ before, after })) {
      const value = numberFrom(typed);
      if (value !== undefined) putAt(fields, `${path}.${side}.${metric}`, value);
    }
  }
}

/** Shows these fields in a part of the form, and nothing else. */
export function writeFields(root: Element, fields: Fields): void {
  for (const rows of controlsIn(root).filter((control) => control.dataset['control'] === 'rows')) {
    const list = valueAt(fields, pathOf(rows));
    setRows(rows, Array.isArray(list) ? list.length : 0);
  }
  for (const control of controlsIn(root)) writeValue(control, fields);
}

/**
 * Fills fields in where nothing stands yet.
 * @returns the titles of those that were filled in, and of those that hold something else already.
 */
export function fillFields(root: Element, fields: Fields): { filled: string[]; kept: string[] } {
  const filled: string[] = [];
  const kept: string[] = [];
  for (const control of controlsIn(root)) {
    const value = valueAt(fields, pathOf(control));
    if (value === undefined || ['rows', 'figures', 'group', 'table'].includes(control.dataset['control']!)) continue;
    const title = control.dataset['title'] ?? '';
    const before = valueOf(control);
    if (before === undefined || control.dataset['proposed'] !== undefined) {
      writeValue(control, fields);
      delete control.dataset['proposed'];
      filled.push(title);
    } else if (JSON.stringify(before) !== JSON.stringify(value)) kept.push(title);
  }
  return { filled, kept };
}

/** Shows a proposal where nobody has written anything, nor is about to. */
export function propose(control: HTMLInputElement, value: string | undefined): void {
  const isOwn = control.dataset['proposed'] === undefined && control.value !== '';
  if (isOwn || control === control.ownerDocument.activeElement) return;
  control.value = value ?? '';
  control.dataset['proposed'] = '';
}

function writeValue(control: HTMLElement, fields: Fields): void {
  const path = pathOf(control);
  const value = valueAt(fields, path);
  switch (control.dataset['control']) {
    case 'terms':
    case 'term': {
      const chosen: unknown[] = Array.isArray(value) ? value : [typeof value === 'string' ? value : ''];
      if (control instanceof HTMLSelectElement) control.value = typeof chosen[0] === 'string' ? chosen[0] : '';
      else for (const box of boxesOf(control)) box.checked = chosen.includes(box.value);
      break;
    }
    case 'list':
      (control as TextControl).value = toLines([value].flat().filter(isItem));
      break;
    case 'table':
      (control as TextControl).value = tableFrom(fields);
      break;
    case 'figures':
      setFigures(control, figuresFrom(value));
      break;
    case 'line':
    case 'paragraph':
    case 'number':
      (control as TextControl).value = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      break;
  }
}

function tableFrom({ metrics, rows }: Fields): string {
  const columns = [metrics].flat().filter((metric) => typeof metric === 'string');
  return columns.length === 0 ? '' : writeTable({ metrics: columns, rows: [rows].flat().filter(isFields) });
}

function figuresFrom(row: unknown): TypedFigure[] {
  const [before, after] = ['before', 'after'].map((side) => (valueAt(row, side) ?? {}) as Record<string, unknown>);
  const typed = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const metrics = [...new Set([...Object.keys(before!), ...Object.keys(after!)])];
  return metrics.map((metric) => ({ metric, before: typed(before![metric]), after: typed(after![metric]) }));
}

/** What stands for the number of a row in the ids and paths of a template. */
export const ROW = '#';

const NUMBERED = ['id', 'for', 'name', 'data-path', 'data-error', 'aria-describedby', 'aria-labelledby'];

const listOf = (element: Element) => element.querySelector<HTMLElement>(':scope > [data-list]')!;

function fromTemplate(element: Element): HTMLElement {
  const template = element.querySelector<HTMLTemplateElement>(':scope > template')!;
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** The rows of a field, such as one of the results. */
export const rowsOf = (element: Element): HTMLElement[] => [...listOf(element).children] as HTMLElement[];

/** Adds an empty row and gives its elements ids and paths of their own. */
export function addRow(element: Element): HTMLElement {
  const row = fromTemplate(element);
  const index = rowsOf(element).length;
  number(row, index);
  // What a row holds a template of, a figure say, has no ids.
  row.querySelector('[data-number]')!.append(` ${index + 1}`);
  listOf(element).append(row);
  return row;
}

function number(row: HTMLElement, index: number): void {
  for (const part of row.querySelectorAll('*')) {
    for (const name of NUMBERED) {
      const value = part.getAttribute(name);
      if (value?.includes(ROW)) part.setAttribute(name, value.replaceAll(ROW, String(index)));
    }
  }
}

/** Leaves a field with this many empty rows. */
export function setRows(element: Element, count: number): void {
  listOf(element).replaceChildren();
  for (let index = 0; index < count; index++) addRow(element);
}

/** One figure as it is typed: a metric, and its values for the dense and the pruned model. */
export interface TypedFigure {
  metric: string;
  before: string;
  after: string;
}

const inputsOf = (figure: Element) => ({
  metric: figure.querySelector<HTMLSelectElement>('[data-metric]')!,
  before: figure.querySelector<HTMLInputElement>('[data-before]')!,
  after: figure.querySelector<HTMLInputElement>('[data-after]')!,
});

/** Adds a figure; without one, an empty one of the first metric that is not there yet. */
export function addFigure(element: Element, figure?: TypedFigure): HTMLElement {
  const line = fromTemplate(element);
  const { metric, before, after } = inputsOf(line);
  const used = new Set(readFigures(element).map((other) => other.metric));
  metric.value = figure?.metric ?? [...metric.options].find(({ value }) => !used.has(value))?.value ?? '';
  before.value = figure?.before ?? '';
  after.value = figure?.after ?? '';
  listOf(element).append(line);
  return line;
}

/** The figures as they are typed. */
export const readFigures = (element: Element): TypedFigure[] =>
  rowsOf(element).map((line) => {
    const { metric, before, after } = inputsOf(line);
    return { metric: metric.value, before: before.value, after: after.value };
  });

/** Leaves a field with these figures. */
export function setFigures(element: Element, figures: readonly TypedFigure[]): void {
  listOf(element).replaceChildren();
  for (const figure of figures) addFigure(element, figure);
}

/** Makes the buttons that add and remove rows and figures work. @param changed is called after each. */
export function startRowButtons(form: Element, changed: () => void): void {
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const field = button?.closest<HTMLElement>('[data-control]');
    if (!button || !field) return;
    const does = (name: string) => button.dataset[name] !== undefined;
    if (does('addRow')) focusIn(addRow(field));
    else if (does('addFigure')) focusIn(addFigure(field));
    else if (does('removeFigure')) removeFigure(button.closest('li')!, field);
    else if (does('removeRow')) removeRow(button.closest('.row')!, field);
    else return;
    changed();
  });
}

const focusIn = (element: Element) => element.querySelector<HTMLElement>('input, textarea, select')?.focus();

function removeFigure(figure: Element, field: HTMLElement): void {
  const next = figure.nextElementSibling ?? figure.previousElementSibling;
  figure.remove();
  (next?.querySelector('select') ?? field.querySelector<HTMLElement>('[data-add-figure]'))?.focus();
}

/** The rows after it are numbered anew, so all of them are made anew. */
function removeRow(row: Element, field: HTMLElement): void {
  const part = field.parentElement!;
  const index = rowsOf(field).indexOf(row as HTMLElement);
  const fields = readFields(part);
  (valueAt(fields, field.dataset['path']!) as unknown[]).splice(index, 1);
  writeFields(part, fields);
  const next = rowsOf(field)[index] ?? rowsOf(field).at(-1);
  if (next === undefined) field.querySelector<HTMLElement>('[data-add-row]')!.focus();
  else focusIn(next);
}

/** Makes the lists of terms in a form work: a filter over long ones, and on folded ones what is chosen in them. */
export function startTerms(form: Element): void {
  form.addEventListener('input', ({ target }) => {
    const filter = (target as Element).closest<HTMLInputElement>('[data-filter]');
    if (filter !== null) filterTerms(filter);
  });
}

function filterTerms(filter: HTMLInputElement): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of filter.parentElement!.querySelectorAll<HTMLElement>('li')) {
    const isChosen = item.querySelector('input')!.checked;
    item.hidden = !isChosen && !words.every((word) => item.dataset['words']?.includes(word) ?? true);
  }
}

/** Says on each folded list what is chosen in it. */
export function showChosen(form: Element): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-chosen]')) {
    const boxes = [...place.closest('details')!.querySelectorAll<HTMLInputElement>('input:checked')].filter(({ value }) => value !== '');
    place.textContent = boxes.map(({ labels }) => labels?.[0]?.textContent.trim() ?? '').join(', ');
  }
}
