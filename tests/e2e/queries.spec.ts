import { expect, test, type Page } from './test.ts';
import { queries } from './queries.ts';

/** The slugs of what a query shows, best first. An entry has a page of its own, or a place on one. */
const slugOf = (address: string): string => /([a-z0-9-]+)\/?$/.exec(address)?.[1] ?? '';

/** Types into the search box and gives what it shows. Waits by itself, since an assertion's pauses add up over many. */
async function search(page: Page, query: string): Promise<string[]> {
  const box = page.getByRole('search').getByRole('combobox');
  await box.fill('');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.search-panel')!.hidden, null, { polling: 5 });
  await box.fill(query);
  await page.waitForFunction(() => /result|Nothing found/.test(document.querySelector('.search-status')!.textContent), null, { polling: 5 });
  const links = await page.locator('a[role="option"]').evaluateAll((options) => options.map((option) => option.getAttribute('href') ?? ''));
  return links.map(slugOf);
}

test('readers find what they mean', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('');
  const ranks: number[] = [];
  const misses: string[] = [];
  const empty: string[] = [];

  for (const [kind, list] of Object.entries(queries)) {
    // Every other one, the rest being of the same kinds: typing all takes minutes.
    for (const { query, first } of list.filter((_, index) => index % 2 === 0)) {
      const slugs = await search(page, query);
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
  expect(ranks.length).toBeGreaterThanOrEqual(200);
  expect(reciprocal).toBeGreaterThanOrEqual(0.96);
});
