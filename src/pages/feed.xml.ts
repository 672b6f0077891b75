import rss from '@astrojs/rss';
import { byAddition } from '../catalogue/order.ts';
import { getCatalogue } from '../content.ts';
import { absolute, site } from '../site.ts';

/** The papers in the order in which they entered the list, newest first. */
export async function GET(): Promise<Response> {
  const { papers } = await getCatalogue();
  return rss({
    title: `${site.name}: new papers`,
    description: site.description,
    site: absolute('/'),
    items: papers.toSorted(byAddition).map(({ slug, data }) => ({
      title: data.title,
      description: data.summary,
      link: absolute(`/papers/${slug}/`),
      pubDate: new Date(`${data.added}T00:00:00Z`),
      categories: data.categories,
    })),
  });
}
