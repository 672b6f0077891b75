import { ownCatalogue } from '../../src/read/location.ts';
import { readCatalogue } from '../../src/read/read.ts';
import { expect, test } from './test.ts';

const { papers } = (await readCatalogue(ownCatalogue)).catalogue;

test('a paper without code says when code was last looked for, and one with code does not', async ({ page }) => {
  const looked = papers.find(({ data }) => data['code-checked'] === '2026-11')!;
  await page.goto(`/papers/${looked.slug}/`);
  await expect(page.getByText('Code: none found as of Nov 2026')).toBeVisible();

  const found = papers.find(({ data }) => data.links.code !== undefined)!;
  await page.goto(`/papers/${found.slug}/`);
  await expect(page.getByRole('link', { name: 'Code', exact: true })).toBeVisible();
  await expect(page.getByText('none found')).toHaveCount(0);
});
