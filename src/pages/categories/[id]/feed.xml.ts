import type { APIRoute, GetStaticPaths } from 'astro';
import { byAddition } from '../../../catalogue/order.ts';
import { taxonomy, type TermPapers } from '../../../catalogue/taxonomy.ts';
import { getCatalogue } from '../../../content.ts';
import { toRss, categoryFeed } from '../../../feeds/feed.ts';
import { respond } from '../../_respond.ts';

export const getStaticPaths = (async () =>
  taxonomy(await getCatalogue(), 'categories').map((category) => ({ params: { id: category.id }, props: { category } }))) satisfies GetStaticPaths;

/** The papers of one category in the order in which they entered the list, newest first. */
export const GET: APIRoute<{ category: TermPapers }> = async ({ props: { category } }) =>
  respond('application/rss+xml', await toRss(categoryFeed(category.id, category.term), category.papers.toSorted(byAddition)));
