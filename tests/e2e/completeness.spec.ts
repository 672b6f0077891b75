import { expect, test } from './test.ts';
import { readdirSync } from 'node:fs';

test('what is missing is counted, and each gap leads to the file to edit', async ({ page }) => {
  await page.goto('completeness/');
  const total = readdirSync('content/papers').length;
  const row = page.getByRole('row', { name: /^All papers/ });
  await expect(row.getByRole('cell').first()).toHaveText(String(total));

  const withCode = Number(await row.getByRole('cell').nth(2).innerText());
  const section = page.locator('section', { has: page.getByRole('heading', { name: /^Code: missing/ }) });
  await expect(section.getByRole('listitem')).toHaveCount(total - withCode);
  await expect(section.getByRole('link', { name: /^Edit the file of/ }).first()).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/papers\/[a-z0-9-]+\.(yaml|mdx)$/,
  );
});
