import { getRssString } from '@astrojs/rss';
import { toHtml } from 'hast-util-to-html';
import { titleOf, type Addition } from '../catalogue/order.ts';
import { entryPath } from '../catalogue/links.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
import { absolute, site } from '../site.ts';
import type { Term } from '../schema/vocabulary.ts';

/** How many entries a feed holds, the newest: readers fetch it again and again. */
export const MOST_ITEMS = 100;

/** A feed of additions to the list. */
export interface Feed {
  title: string;
  description: string;
  /** Its own path, and that of the page it belongs to, without the base. */
  path: string;
  page: string;
}

/**
 * A feed as RSS 2.0, each entry with the day on which it came into the list. https://www.rssboard.org/rss-specification
 * @param entries those that came last first.
 */
export function toRss({ title, description, path, page }: Feed, entries: readonly Addition[]): Promise<string> {
  return getRssString({
    title,
    description,
    site: absolute(page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${absolute(path)}" rel="self" type="application/rss+xml"/>`,
    items: entries.slice(0, MOST_ITEMS).map((entry) => ({
      title: readableTitle(titleOf(entry)),
      // Readers take a description for HTML.
      description: toHtml({ type: 'text', value: entry.data.summary }),
      link: absolute(entryPath(entry)),
      pubDate: new Date(`${entry.data.added}T00:00:00Z`),
      categories: [...termsOf(entry)],
    })),
  });
}

/** What an entry is about, as far as its kind says. */
function termsOf({ collection, data }: Addition): readonly string[] {
  return collection === 'papers' ? data.categories : [collection];
}

/** The feed of new papers. */
export const papersFeed: Feed = {
  title: `${site.name}: new papers`,
  description: 'Papers on pruning diffusion models, as they are added to the list.',
  path: '/feed.xml',
  page: '/',
};

/** The feed of everything that is new. */
export const additionsFeed: Feed = {
  title: `${site.name}: everything new`,
  description: 'Papers, tools, tutorials and related work, as they are added to the list.',
  path: '/new/feed.xml',
  page: '/new/',
};

/** The feed of new papers of one category. */
export const categoryFeed = (id: string, { name, description }: Term): Feed => ({
  title: `${site.name}: new papers on ${name.toLowerCase()} pruning`,
  description,
  path: `/categories/${id}/feed.xml`,
  page: `/categories/${id}/`,
});
