import { oneLine } from '../../schema/text.ts';
import { authorsFrom, isItem, itemsFrom, toLines } from './lines.ts';
import { putAt, valueAt, type Fields } from './path.ts';
import { readFigures, rowsOf, setFigures, setRows, type Figure } from './rows.ts';

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

function putFigures(fields: Fields, path: string, figures: readonly Figure[]): void {
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
    if (value === undefined || ['rows', 'figures', 'group'].includes(control.dataset['control']!)) continue;
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

function figuresFrom(row: unknown): Figure[] {
  const [before, after] = ['before', 'after'].map((side) => (valueAt(row, side) ?? {}) as Record<string, unknown>);
  const typed = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const metrics = [...new Set([...Object.keys(before!), ...Object.keys(after!)])];
  return metrics.map((metric) => ({ metric, before: typed(before![metric]), after: typed(after![metric]) }));
}
