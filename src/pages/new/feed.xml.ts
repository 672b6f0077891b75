import { additions } from '../../catalogue/order.ts';
import { getCatalogue } from '../../content.ts';
import { toRss, additionsFeed } from '../../feeds/feed.ts';
import { respond } from '../_respond.ts';

/** Entries of all kinds in the order in which they entered the list, newest first. */
export const GET = async () => respond('application/rss+xml', await toRss(additionsFeed, additions(await getCatalogue())));
