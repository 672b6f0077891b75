import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** Every generator that is measured beside this site. */
export const peers: readonly Peer[] = [starlight, vitepress, eleventy, hugo];
