import { expect, test } from './test.ts';

const PAIR = 'compare/sdxl/ms-coco-5k/';

test('a pair of model and benchmark has its tables, each with conditions, source and who reported each row', async ({ page }) => {
  await page.goto('compare/');
  await page.getByRole('link', { name: 'SDXL on MS-COCO 5k' }).last().click();
  await expect(page).toHaveURL(new RegExp(`${PAIR}$`));
  const table = page.getByRole('article', { name: 'OBS-Diff, Table 3' });
  await expect(table).toContainText('As reported in one table');
  await expect(table.getByRole('link', { name: 'source' })).toHaveAttribute('href', 'https://arxiv.org/abs/2510.06751');
  const own = table.getByRole('row', { name: 'OBS-Diff (Ours)' }).first();
  await expect(own).toContainText('Reported by OBS-Diff, on its own method');
  const other = table.getByRole('row', { name: 'EcoDiff' }).first();
  await expect(other).toContainText('Reported by OBS-Diff');
  await expect(other).not.toContainText('own method');
  for (const row of await table.locator('tbody tr').all()) await expect(row).toContainText('Reported by');
});

test('bold is the better figure within a group, and nothing is bold outside of one', async ({ page }) => {
  await page.goto(PAIR);
  const table = page.getByRole('article', { name: 'OBS-Diff, Table 3' });
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => ({ group: row.querySelector('td')!.textContent.trim(), bold: row.querySelectorAll('b').length })));
  expect(rows.filter(({ group }) => group === '—').map(({ bold }) => bold)).toEqual([0]);
  expect(rows.filter(({ group }) => group === '15%').map(({ bold }) => bold)).toEqual([0, 0, 3]);
});

test('a paper’s page shows what others report of it, and leads to the whole table', async ({ page }) => {
  await page.goto('papers/ecodiff/');
  const section = page.getByRole('region', { name: 'Measured by others' });
  await expect(section).toContainText('42.98');
  await section.getByRole('link', { name: 'OBS-Diff, Table 3' }).click();
  await expect(page).toHaveURL(/compare\/sdxl\/ms-coco-5k\/#obs-diff-structured-sdxl$/);
  await expect(page.getByRole('article', { name: 'OBS-Diff, Table 3' })).toBeInViewport();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  for (const path of [PAIR, 'compare/tables/', 'compare/dit-xl-2/imagenet-256/', 'papers/diff-pruning/']) {
    test(`${path} needs no sideways scroll, and each figure has its label`, async ({ page }) => {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const table = page.locator('.head-to-head').first();
      const cut = await page.locator('.head-to-head :is(td, th, dd)').evaluateAll((cells) => {
        const seen = cells.filter((cell) => cell.getClientRects().length > 0);
        return seen
          .filter((cell) => cell.getBoundingClientRect().right > 320 || cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.textContent);
      });
      expect(cut).toEqual([]);
      const label = await table
        .locator('td[data-figure]')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
      expect(label).toMatch(/\p{L}/u);
    });
  }
});
