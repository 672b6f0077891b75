import { getCatalogue } from '../content.ts';
import { archiveOf, checksumLine } from '../data/archive.ts';
import { respond } from './_files.ts';

/** The checksum of the archive, for `sha256sum --check`. */
export const GET = async () => respond('text/plain', checksumLine(archiveOf(await getCatalogue())));
