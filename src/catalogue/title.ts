// The same order on every machine, whatever its locale.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Alphabetical, as readers expect: without regard to case, and with 2 before 10. */
export const alphabetical = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** What a title says besides the method's name, for where the name stands before it: "SparseDM: Toward …" gives "Toward …". */
export function titleBesideName(title: string, name: string | undefined): string {
  return name !== undefined && name !== '' && title.startsWith(`${name}:`) ? title.slice(name.length + 1).trim() : title;
}
