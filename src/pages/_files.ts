import type { APIRoute, GetStaticPaths } from 'astro';
import type { Catalogue, Paper } from '../catalogue/entry.ts';
import { getCatalogue } from '../content.ts';
import { dataFiles, type DataFileName } from '../data/files.ts';

/**
 * The two exports of a page `papers/[slug].ENDING.ts`: a file for each paper.
 * @param type its media type. @param toText what stands in it.
 */
export function paperFile(
  type: string,
  toText: (paper: Paper, catalogue: Catalogue) => string,
): { getStaticPaths: GetStaticPaths; GET: APIRoute<{ paper: Paper }> } {
  return {
    getStaticPaths: async () => {
      const { papers } = await getCatalogue();
      return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
    },
    GET: async ({ props }) => respond(type, toText(props.paper, await getCatalogue())),
  };
}

/** The export of a page `papers.ENDING.ts`: one file of all papers. */
export function papersFile(name: DataFileName): APIRoute {
  const { type, toText } = dataFiles.find((file) => file.name === name)!;
  return async () => respond(type, toText(await getCatalogue()));
}

/** An answer with this text. @param type its media type. */
export const respond = (type: string, text: string) => new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
