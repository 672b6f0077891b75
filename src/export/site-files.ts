import type { Catalogue } from '../catalogue/entry.ts';
import { ARCHIVE, archiveOf, checksumLine } from './archive.ts';
import { dataFiles, paperFilePath, paperFormats, textOf } from './files.ts';
import { formats } from './formats.ts';

/** A file of the site for programs. */
export interface SiteFile {
  /** Where it stands, from the root of the site. */
  path: string;
  /** Its media type. */
  type: string;
  content: () => string | Uint8Array | Promise<Uint8Array>;
}

/** Every file of the site that holds the catalogue for programs: all papers in each format, the archive, and each paper. */
export function siteFiles(catalogue: Catalogue): SiteFile[] {
  return [
    ...dataFiles.map((file) => ({ path: file.name, type: formats[file.format].type, content: () => textOf(file, catalogue) })),
    { path: ARCHIVE, type: 'application/zip', content: () => archiveOf(catalogue) },
    { path: `${ARCHIVE}.sha256`, type: 'text/plain', content: () => checksumLine(archiveOf(catalogue)) },
    ...catalogue.papers.flatMap((paper) =>
      paperFormats.map(({ format, toText }) => ({
        path: paperFilePath(paper.slug, format).slice(1),
        type: formats[format].type,
        content: () => toText(paper, catalogue),
      })),
    ),
  ];
}
