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
