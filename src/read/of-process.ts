import type { Catalogue } from '../catalogue/entry.ts';
import { catalogueDirectory } from './location.ts';
import { readCatalogue } from './read.ts';
import { shared } from '../catalogue/shared.ts';

const { share, get } = shared<Catalogue>('catalogue');

/** Says which catalogue this process is about, for one that is read already. */
export const shareCatalogue = share;

/** The catalogue that this process is about: the one that was shared, or the one of `CATALOGUE_DIR`, read once. */
export const catalogueOfProcess = (): Promise<Catalogue> => get(async () => (await readCatalogue(catalogueDirectory())).catalogue);
