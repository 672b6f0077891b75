const format = new Intl.ListFormat('en');

/** "A, B, and C". */
export const listOf = (items: readonly string[]): string => format.format(items);
