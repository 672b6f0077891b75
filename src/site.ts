/** What a fork changes: the name, the repository, the addresses and the navigation. */

const repository = 'https://github.com/Alrightlone/awesome-diffusion-pruning';

// A browser has no environment: there a page hands over its base.
const environment = typeof process === 'undefined' ? {} : process.env;

/** A path with exactly one slash at each end. */
const asFolder = (path: string) => `/${path}/`.replace(/\/{2,}/g, '/');

export const site = {
  name: 'Awesome Diffusion Model Pruning',
  shortName: 'Diffusion Pruning',
  description:
    'Papers, tools and tutorials on pruning diffusion models: unstructured, structured and semi-structured (N:M), with reported results, code and training cost side by side.',
  /** Who keeps the list, said on every page and in README: a reader should know whose work is in it. */
  maintainers: 'Maintained by the authors of OBS-Diff, which is one of the papers listed.',
  /** Who a citation of the list names. */
  authors: 'Awesome Diffusion Model Pruning contributors',
  repository,
  branch: 'main',
  /** Where README says that the list can be browsed. */
  home: 'https://alrightlone.github.io/awesome-diffusion-pruning/',
  /** The origin that this build will live under, from `SITE_URL`. */
  origin: new URL(environment['SITE_URL'] ?? 'https://alrightlone.github.io').origin,
  /** The path that this build will live under, from `BASE_PATH`: `/`, or `/some/base/`. */
  base: asFolder(environment['BASE_PATH'] ?? '/'),
  navigation: [
    { label: 'Papers', path: '/papers/' },
    { label: 'Choose', path: '/choose/' },
    { label: 'Compare', path: '/compare/' },
    { label: 'Tools', path: '/tools/' },
    { label: 'Tutorials', path: '/tutorials/' },
    { label: 'Guides', path: '/guides/' },
    { label: 'Contribute', path: '/contribute/' },
  ],
} as const;

/** Where a path of this site is linked to: the base is joined with exactly one slash. */
export function href(path: string, base: string = site.base): string {
  return asFolder(base).slice(0, -1) + (path.startsWith('/') ? path : `/${path}`);
}

/** The whole address of a path of this site, for feeds, canonical links and citations. */
export function absolute(path: string): string {
  return new URL(href(path), site.origin).href;
}

/** GitHub's page for editing a file of the repository. */
export const editAddress = (file: string) => `${repository}/edit/${site.branch}/content/${file}`;
