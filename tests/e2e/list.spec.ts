import { expect, test, type Page } from './test.ts';
import { readdirSync } from 'node:fs';
import { PAGE_SIZE } from '../../src/catalogue/links.ts';

/** What a page of the list holds of it. */
const shown = Math.min(readdirSync('content/papers').length, PAGE_SIZE);

const column = (page: Page, name: string) =>
  page.locator('.papers tbody tr').evaluateAll((rows, key) => rows.map((row) => (row as HTMLElement).dataset[key] ?? ''), name);
const sortedBy = (values: string[]) => values.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare);

test('the list is complete, or its first page is full, with the newest first', async ({ page }) => {
  await page.goto('papers/');
  const dates = await column(page, 'date');
  expect(dates).toHaveLength(shown);
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('it sorts by title, date and venue, in both directions, by mouse and by keyboard', async ({ page }) => {
  await page.goto('training/fine-tuning/');
  const head = (name: string) => page.getByRole('columnheader', { name });

  await head('Title').getByRole('button').click();
  await expect(head('Title')).toHaveAttribute('aria-sort', 'ascending');
  const sorts = async (name: string, order: (values: string[]) => string[]) =>
    expect.poll(async () => column(page, name).then((values) => JSON.stringify(values) === JSON.stringify(order(values)))).toBe(true);
  await sorts('title', sortedBy);

  await head('Title').getByRole('button').press('Enter');
  await expect(head('Title')).toHaveAttribute('aria-sort', 'descending');
  await sorts('title', (titles) => sortedBy(titles).reverse());

  await head('Venue').getByRole('button').press('Space');
  await sorts('venue', (venues) => [...sortedBy(venues.filter(Boolean)), ...venues.filter((venue) => venue === '')]);

  await head('Date').getByRole('button').click();
  await sorts('date', (dates) => dates.toSorted().reverse());
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the list, a paper and the taxonomy are complete', async ({ page }) => {
    await page.goto('papers/');
    await expect(page.locator('.papers tbody tr')).toHaveCount(shown);
    await page.goto('models/u-vit/');
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
  const table = page.getByRole('table', { name: 'DDPM on CIFAR-10', exact: true });
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
