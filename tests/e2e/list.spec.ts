import { expect, test, type Page } from './test.ts';
import { readdirSync } from 'node:fs';

const total = readdirSync('content/papers').length;

const column = (page: Page, name: string) =>
  page.locator('.papers tbody tr').evaluateAll((rows, key) => rows.map((row) => (row as HTMLElement).dataset[key] ?? ''), name);
const sortedBy = (values: string[]) => values.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare);

test('the list has every paper, newest first', async ({ page }) => {
  await page.goto('papers/');
  const dates = await column(page, 'date');
  expect(dates).toHaveLength(total);
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('it sorts by title, date and venue, in both directions, by mouse and by keyboard', async ({ page }) => {
  await page.goto('papers/');
  const head = (name: string) => page.getByRole('columnheader', { name });

  await head('Title').getByRole('button').click();
  await expect(head('Title')).toHaveAttribute('aria-sort', 'ascending');
  const titles = await column(page, 'title');
  expect(titles).toEqual(sortedBy(titles));

  await head('Title').getByRole('button').press('Enter');
  await expect(head('Title')).toHaveAttribute('aria-sort', 'descending');
  expect(await column(page, 'title')).toEqual(sortedBy(titles).reverse());
  expect(titles).toHaveLength(total);

  await head('Venue').getByRole('button').press('Space');
  const venues = await column(page, 'venue');
  const named = venues.filter(Boolean);
  expect(named).toEqual(sortedBy(named));
  expect(venues.slice(named.length).every((venue) => venue === '')).toBe(true);

  await head('Date').getByRole('button').click();
  const dates = await column(page, 'date');
  expect(dates).toEqual(dates.toSorted().reverse());
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the list, a paper and the taxonomy are complete', async ({ page }) => {
    await page.goto('papers/');
    await expect(page.locator('.papers tbody tr')).toHaveCount(total);
    await page
      .getByRole('link', { name: /SparseDM/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Toward Sparse Efficient Diffusion Models');
    await expect(page.locator('.authors').getByText('Kafeng Wang')).toBeVisible();
    await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('2:4');
    await page.getByRole('link', { name: 'Semi-structured' }).first().click();
    await expect(page.locator('.papers tbody tr').filter({ hasText: 'SparseDM' })).toHaveCount(1);
    for (const path of ['tasks/', 'models/']) {
      await page.goto(path);
      expect(await page.locator('.term-list li').count()).toBeGreaterThan(3);
    }
  });

  test('nothing is shown that needs a script', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.locator('.theme')).toBeHidden();
  });
});

test('a paper page gives its facts, its figures with their source, related papers, and the way to correct it', async ({ page }) => {
  await page.goto('papers/diff-pruning/');
  await expect(page.getByText('Gongfan Fang, Xinyin Ma and Xinchao Wang', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'arXiv' })).toHaveAttribute('href', 'https://arxiv.org/abs/2305.10924');
  const table = page.getByRole('table', { name: 'DDPM on CIFAR-10' });
  await expect(table).toContainText('4.19 → 5.29');
  await expect(table.getByRole('link', { name: /README/ })).toHaveAttribute('href', 'https://github.com/VainF/Diff-Pruning');
  await expect(page.getByText('25 Nov 2026')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Suggest a correction' })).toHaveAttribute(
    'href',
    'https://github.com/Alrightlone/awesome-diffusion-pruning/edit/main/content/papers/diff-pruning.yaml',
  );
  expect(
    await page
      .locator('section', { has: page.getByRole('heading', { name: 'Similar papers' }) })
      .getByRole('listitem')
      .count(),
  ).toBeGreaterThan(2);
});
