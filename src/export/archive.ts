import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Catalogue } from '../catalogue/entry.ts';
import { oncePer } from '../catalogue/once-per.ts';
import { absolute, site } from '../site.ts';
import { dataFiles, textOf } from './files.ts';
import { PAPERS_SCHEMA, papersJsonSchema } from './papers-file.ts';
import { shared } from '../catalogue/shared.ts';

/** The name of the archive at the root of the site, and of the folder inside it. */
export const ARCHIVE = 'catalogue.zip';
const FOLDER = 'catalogue';

// The earliest moment that a ZIP file can name, in whatever time zone it is written: the same files give the same bytes.
const NO_TIME = new Date(1980, 0, 1);

/** The files of the whole list as one ZIP file, the same bytes for the same catalogue. */
export const archiveOf: (catalogue: Catalogue) => Uint8Array = oncePer((catalogue) => {
  const files: Record<string, string> = {
    'README.txt': readme(),
    'papers.schema.json': `${JSON.stringify(papersJsonSchema(catalogue.vocabulary), null, 2)}\n`,
    ...Object.fromEntries(dataFiles.map((file) => [file.name, textOf(file, catalogue)])),
  };
  const names = Object.keys(files).toSorted();
  const contents: Zippable = Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, strToU8(files[name]!)]));
  return zipSync(contents, { level: 9, mtime: NO_TIME });
});

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The checksum of the archive as `sha256sum --check` reads it. */
export const checksumLine = (archive: Uint8Array): string => `${sha256(archive)}  ${ARCHIVE}\n`;

const readme = () => `${site.name}
${absolute('/')}

${dataFiles.map(({ name, note }) => `${name.padEnd(20)}${note}\n`).join('')}${'papers.schema.json'.padEnd(20)}The JSON Schema of papers.json, also at ${absolute(PAPERS_SCHEMA)}

The content is in the public domain (CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/).
What each field means, and how to cite the list: ${absolute('/data/')}
`;

const { share, get } = shared<string>('archive-checksum');

/** Says what the checksum is, for whoever makes the archive anyway. */
export const shareArchiveChecksum = share;

/** The SHA-256 of the archive that the site offers, in hexadecimal. */
export const archiveChecksum = (catalogue: Catalogue): Promise<string> => get(() => Promise.resolve(sha256(archiveOf(catalogue))));
