import path from 'node:path';
import { chromium } from '@playwright/test';
import { readCatalogue } from '../src/read/read.ts';
import { findBrowser } from '../scripts/lib/browser.ts';
import { serveFolder } from '../scripts/lib/serve-folder.ts';
import { benchBuild } from './build.ts';

/**
 * What a first query costs a reader of the built site: each is typed into the search box of a page that has asked for nothing
 * yet, by subject, with slips of the hand, by name, by identifier, and by pattern.
 */
export async function benchSearch(catalogue: string, output: string) {
  benchBuild(catalogue, output);
  const { papers } = (await readCatalogue(catalogue)).catalogue;
  const { name, title, links } = papers[Math.floor(papers.length / 2)]!.data;
  const queries = ['efficient video pruning', 'difusion prunning', name ?? title, links.arxiv ?? title, '2:4'];
  const { executablePath } = findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await using server = await serveFolder(path.resolve(output));
    const rows = [];
    for (const query of queries) {
      await using context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.address, { waitUntil: 'networkidle' });
      const before = server.sent.length;
      const start = performance.now();
      await page.getByRole('combobox', { name: /^Search/ }).fill(query);
      await page.locator('.search-status', { hasText: /result|Nothing found/ }).waitFor();
      const time = performance.now() - start;
      const sent = server.sent.slice(before);
      rows.push({ query, 'time (ms)': Math.round(time), files: sent.length, kB: Math.round(sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000) });
    }
    return rows;
  } finally {
    await browser.close();
  }
}
