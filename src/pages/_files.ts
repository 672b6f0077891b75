import type { APIRoute, GetStaticPaths } from 'astro';
import type { Paper } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { getCatalogue } from '../content.ts';

/**
 * The two exports of a page `papers/[slug].ENDING.ts`: a file for each paper.
 * @param type its media type. @param toText what stands in it.
 */
export function paperFile(
  type: string,
  toText: (paper: Paper, vocabulary: Vocabulary) => string,
): { getStaticPaths: GetStaticPaths; GET: APIRoute<{ paper: Paper }> } {
  return {
    getStaticPaths: async () => {
      const { papers } = await getCatalogue();
      return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
    },
    GET: async ({ props }) => respond(type, toText(props.paper, (await getCatalogue()).vocabulary)),
  };
}

/** The export of a page `papers.ENDING.ts`: one file of all papers, newest first. */
export function papersFile(type: string, toText: (papers: Paper[], vocabulary: Vocabulary) => string): APIRoute {
  return async () => {
    const { papers, vocabulary } = await getCatalogue();
    return respond(type, toText(papers.toSorted(byRelease), vocabulary));
  };
}

const respond = (type: string, text: string) => new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
