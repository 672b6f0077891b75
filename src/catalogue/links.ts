import type { Paper, Related, Tool, Tutorial } from './entry.ts';

/** One way to reach something, as a link with its label. */
export interface Link {
  label: string;
  href: string;
}

export const arxivAddress = (id: string) => `https://arxiv.org/abs/${id}`;
export const openreviewAddress = (id: string) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
/** A DOI keeps its slashes; everything else that an address could misread is escaped. */
export const doiAddress = (doi: string) => `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;

// How each link is reached and named, in the order of display.
const LABELS: readonly [name: string, label: string, toAddress?: (id: string) => string][] = [
  ['arxiv', 'arXiv', arxivAddress],
  ['openreview', 'OpenReview', openreviewAddress],
  ['doi', 'DOI', doiAddress],
  ['page', 'Publication'],
  ['home', 'Home'],
  ['docs', 'Documentation'],
  ['code', 'Code'],
  ['project', 'Project'],
  ['weights', 'Weights'],
];

/** Every link of an entry, in the same order and with the same names everywhere. */
export function linksOf(data: (Paper | Related | Tool | Tutorial)['data']): Link[] {
  const links = data.links as Record<string, string | string[] | undefined>;
  return LABELS.flatMap(([name, label, toAddress]) => {
    const values = [links[name] ?? []].flat();
    return values.map((value, index) => ({ label: values.length > 1 ? `${label} ${index + 1}` : label, href: toAddress?.(value) ?? value }));
  });
}

/** The one link behind its title: where a reader would look first. */
export const mainLink = (data: (Paper | Related | Tool | Tutorial)['data']): string => linksOf(data)[0]!.href;
