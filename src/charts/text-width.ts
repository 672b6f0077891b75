/** Shares of the font size that letters of Inter take, by how wide they look; rounded up, so that a text fits. */
const NARROW = /[iljtfrI.,:;'’|!()[\]·\s-]/;
const WIDE = /[mwMW%@…—→]/;
const CAPITAL = /[A-Z0-9&+−×=#]/;

const shareOf = (letter: string) => (NARROW.test(letter) ? 0.4 : WIDE.test(letter) ? 0.95 : CAPITAL.test(letter) ? 0.72 : 0.6);

/** About how wide a text stands at a font size, in pixels; there is no font to measure with while pages are built. */
export const textWidth = (text: string, size: number): number => Array.from(text).reduce((sum, letter) => sum + shareOf(letter), 0) * size;
