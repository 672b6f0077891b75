import { shared, type Catalogue } from './catalogue/entry.ts';
import { catalogueDirectory } from './read/files.ts';
import { readCatalogue } from './read/read.ts';

const { share, get } = shared<Catalogue>('catalogue');

/** Says which catalogue this process is about, for one that is read already. */
export const shareCatalogue = share;

/**
 * The catalogue as pages get it: the one that was shared, or the one of `CATALOGUE_DIR`, read once. It is sound:
 * `npm run build` checks it first.
 */
export const getCatalogue = (): Promise<Catalogue> => get(async () => (await readCatalogue(catalogueDirectory())).catalogue);
