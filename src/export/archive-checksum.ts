import type { Catalogue } from '../catalogue/entry.ts';
import { shared } from '../catalogue/shared.ts';
import { archiveOf, sha256 } from './archive.ts';

const { share, get } = shared<string>('archive-checksum');

/** Says what the checksum is, for whoever makes the archive anyway. */
export const shareArchiveChecksum = share;

/** The SHA-256 of the archive that the site offers, in hexadecimal. */
export const archiveChecksum = (catalogue: Catalogue): Promise<string> => get(() => Promise.resolve(sha256(archiveOf(catalogue))));
