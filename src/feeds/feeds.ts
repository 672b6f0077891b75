import type { Term } from '../schema/vocabulary.ts';
import { site } from '../site.ts';
import type { Feed } from './feed.ts';

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
