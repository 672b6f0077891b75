import { cacheDir } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileURLToPath } from 'node:url';
import { cardsOf, type Card } from '../../cards/cards.ts';
import { drawCard } from '../../cards/draw.ts';
import { cachedPng } from '../../cards/render.ts';
import { getCatalogue } from '../../content.ts';

export const getStaticPaths = (async () =>
  cardsOf(await getCatalogue()).map((card) => ({
    params: { name: card.path.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

const folder = fileURLToPath(new URL('cards/', cacheDir));

/** The picture of a page, for where the page is shared. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(new Uint8Array(await cachedPng(drawCard(card), folder)), { headers: { 'Content-Type': 'image/png' } });
