import { expect, test } from '@playwright/test';
import { queries } from './queries.ts';

/** The slugs of what a query shows, best first. An entry has a page of its own, or a place on one. */
const slugOf = (address: string): string => /([a-z0-9-]+)\/?$/.exec(address)?.[1] ?? '';

test('readers find what they mean', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('combobox');
  const status = page.locator('.search-status');
  const ranks: number[] = [];
  const misses: string[] = [];
  const empty: string[] = [];

  for (const [kind, list] of Object.entries(queries)) {
    for (const { query, first } of list) {
      await box.fill('');
      await expect(status).toBeHidden();
      await box.fill(query);
      await expect(status).toHaveText(/result|Nothing found/);
      const found = await page.locator('a[role="option"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const slugs = found.map(slugOf);
      if (slugs.length === 0) empty.push(query);
      if (first.length === 0) continue;
      const rank = slugs.findIndex((slug) => first.includes(slug)) + 1;
      ranks.push(rank === 0 ? 0 : 1 / rank);
      if (rank !== 1) misses.push(`${kind}: “${query}” at ${rank || 'none'}: ${slugs.slice(0, 4).join(', ')}`);
    }
  }

  const reciprocal = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  console.log(`${ranks.length} queries, mean reciprocal rank ${reciprocal.toFixed(3)}`);
  for (const miss of misses) console.log(`  ${miss}`);
  expect(empty).toEqual([]);
  expect(ranks.length).toBeGreaterThanOrEqual(80);
  expect(reciprocal).toBeGreaterThanOrEqual(0.95);
});
