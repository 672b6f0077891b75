import type { Catalogue } from './catalogue/entry.ts';

/**
 * A value that all copies of this module in a process share. A build has a module up to three times: its own, one that Astro runs
 * for `.mdx` bodies, and one that it bundles into the pages; a symbol is known to all of them.
 */
function shared<Value>(name: string) {
  const key = Symbol.for(`awesome-diffusion-pruning.${name}`);
  const process = globalThis as Record<symbol, (() => Promise<Value>) | undefined>;
  return {
    share: (get: () => Promise<Value>) => {
      process[key] = get;
    },
    get: () => process[key]!(),
  };
}

/** The catalogue as pages get it, and how they do: a build shares one that is sound. */
export const { share: shareCatalogue, get: getCatalogue } = shared<Catalogue>('catalogue');

/** The SHA-256 of the archive that the site offers, in hexadecimal, which the page about the data names. */
export const { share: shareArchiveChecksum, get: getArchiveChecksum } = shared<string>('archive-checksum');
