import { byAddition } from '../catalogue/order.ts';
import { getCatalogue } from '../content.ts';
import { toRss, papersFeed } from '../feeds/feed.ts';
import { respond } from './_respond.ts';

/** The papers in the order in which they entered the list, newest first. */
export const GET = async () => respond('application/rss+xml', await toRss(papersFeed, (await getCatalogue()).papers.toSorted(byAddition)));
