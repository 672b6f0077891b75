import { valueAt, readFields, writeFields } from './values.ts';
import { addFigure, addRow, rowsOf } from './rows.ts';

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
