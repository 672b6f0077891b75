import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How many papers the long list holds: two pages and a bit. */
export const LONG = 230;

/** Writes a catalogue that is longer than a page of the list: small papers that differ in title, date and category. */
export function writeLongList(directory: string): void {
  const papers = path.join(directory, 'papers');
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(papers, { recursive: true });
  const categories = ['unstructured', 'structured', 'semi-structured'];
  for (let index = 0; index < LONG; index++) {
    const number = String(index).padStart(3, '0');
    // A name has no digits.
    const author = `A${number.replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)]!)}`;
    writeFileSync(
      path.join(papers, `paper-${number}.yaml`),
      [
        `title: "Method ${number}: one of many ways to prune"`,
        `name: Method ${number}`,
        `authors: [Author ${author}]`,
        `released: "${2020 + (index % 6)}-${String((index % 12) + 1).padStart(2, '0')}"`,
        `links: { page: "https://example.org/${number}" }`,
        `categories: [${categories[index % 3]}]`,
        'models: [sdxl]',
        'training: training-free',
        'summary: Removes something.',
        'added: "2026-11-25"',
        '',
      ].join('\n'),
    );
  }
}
