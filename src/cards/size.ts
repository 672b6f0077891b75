/** The size of a card in pixels, which social networks show whole. */
export const SIZE = { width: 1200, height: 630 } as const;
