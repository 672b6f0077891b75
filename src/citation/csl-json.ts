import type { CslItem } from './csl.ts';

/** Publications as a file of CSL-JSON, which is always a list. */
export const toCslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`;
