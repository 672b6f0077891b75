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
