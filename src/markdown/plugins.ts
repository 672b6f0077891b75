import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { texOptions } from '../tex.ts';
import { headingIds } from './heading-ids.ts';
import { linksUnderBase } from './links-under-base.ts';
import { noCode } from './no-code.ts';
import { scrollingTables } from './scrolling-tables.ts';

/** What bodies go through on their way to pages, besides GFM: before and after Markdown becomes HTML. */
export const remarkPlugins = [remarkMath, noCode];
export const rehypePlugins: [[typeof rehypeKatex, typeof texOptions], typeof linksUnderBase, typeof scrollingTables, typeof headingIds] = [
  [rehypeKatex, texOptions],
  linksUnderBase,
  scrollingTables,
  headingIds,
];
