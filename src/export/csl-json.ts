import { readableTitle } from '../catalogue/readable-math.ts';
import type { CslItem } from './csl.ts';

/** Publications as a file of CSL-JSON, which is always a list. */
export const toCslJson = (items: readonly CslItem[]): string =>
  `${JSON.stringify(
    items.map((item) => ({ ...item, title: readableTitle(item.title) })),
    null,
    2,
  )}\n`;
