import { expect, test, type Page } from './test.ts';
import { LONG } from './long-list.ts';
import { addressOf, sites } from './sites.ts';

const root = addressOf(sites.long);

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a long list stands in pages, and every paper is on one of them', async ({ page }) => {
    const seen = new Set<string>();
    await page.goto(`${root}papers/`);
    for (const number of [1, 2, 3]) {
      if (number > 1) {
        await page.getByRole('link', { name: `Page ${number}` }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Papers, page ${number}`);
      }
      for (const title of await page.locator('.papers tbody .title').allInnerTexts()) seen.add(title);
      expect(await page.locator('.papers tbody tr').count()).toBeLessThanOrEqual(100);
    }
    expect(seen.size).toBe(LONG);
  });

  test('so do the papers of a term, and its pages lead to each other', async ({ page }) => {
    const seen = new Set<string>();
    await page.goto(`${root}models/sdxl/`);
    for (const number of [1, 2, 3]) {
      if (number > 1) await page.getByRole('link', { name: `Page ${number}`, exact: true }).click();
      await expect(page.getByRole('link', { name: `Page ${number}`, exact: true })).toHaveAttribute('aria-current', 'page');
      for (const title of await page.locator('.papers tbody .title').allInnerTexts()) seen.add(title);
    }
    expect(seen.size).toBe(LONG);
  });
});

test('the page of a term leads to its papers in the list', async ({ page }) => {
  await page.goto(`${root}training/training-free/`);
  await page.getByRole('link', { name: 'Sort and filter them in the list' }).click();
  await expect(page).toHaveURL(/\/papers\/\?training=training-free$/);
});

test('filters reach papers that are on no page at hand, each with its own facts', async ({ page }) => {
  await page.goto(`${root}papers/?year=2020`);
  const rows = page.locator('.papers tbody tr');
  await expect(rows).toHaveCount(25);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(Math.ceil(LONG / 6));
  for (const row of await rows.all()) {
    const number = /Method (\d+)/.exec(await row.innerText())![1]!;
    await expect(row.locator('.title')).toHaveAttribute('href', `/papers/paper-${number}/`);
    await expect(row.locator('.models')).toHaveText('SDXL');
    await expect(row.locator('[data-label="Training"]')).toHaveText('Training-free');
    // What is not reported is a dash, which is read out as words.
    await expect(row.locator('[data-label="Quality"]')).toHaveText('–not reported');
    await expect(row.locator('[data-label="Date"]')).toHaveText(/^2020-/);
    await expect(row.locator('.glyphs svg')).toHaveCount(1);
  }
});

test('it sorts all of it, not only the page at hand', async ({ page }) => {
  await page.goto(`${root}papers/`);
  await page.getByLabel('Sort').selectOption('title');
  await expect(page.locator('.papers tbody tr').first()).toContainText('Method 000');
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(page.locator('.papers tbody tr').first()).toContainText(`Method ${LONG - 1}`);
});

/** The dates of the rows at hand, as the list shows them. */
const dates = (page: Page) => page.locator('.papers tbody [data-label="Date"]').allInnerTexts();

test('what filters find stands newest first, and what words find does when asked for', async ({ page }) => {
  for (const query of ['category=structured', 'q=method&sort=date', 'q=method&category=structured&sort=date']) {
    await page.goto(`${root}papers/?${query}`);
    await expect(page.locator('.papers tbody tr')).toHaveCount(25);
    const shown = await dates(page);
    expect(shown).toEqual(shown.toSorted().toReversed());
    expect(shown[0]).toMatch(/^202[45]-1/);
  }
  await page.goto(`${root}papers/?category=structured&sort=-date`);
  await expect(page.locator('.papers tbody tr')).toHaveCount(25);
  const turned = await dates(page);
  expect(turned).toEqual(turned.toSorted());
  expect(turned[0]).toMatch(/^202[01]/);
});
