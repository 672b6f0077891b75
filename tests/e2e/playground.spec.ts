import { expect, test } from './test.ts';

const PATH = 'guides/semi-structured/';

test('the weight matrix shows 2:4 and follows the pattern that a reader chooses', async ({ page }) => {
  await page.goto(PATH);
  const figure = page.locator('[data-playground]');
  const kept = figure.locator('td[data-kept="true"]');
  await expect(kept).toHaveCount(32);
  await expect(figure.locator('.playground-summary')).toContainText('2:4 keeps 32 of 64 weights (50% sparsity) and stores 56% of the bits');

  await figure.getByLabel(/Keep N/).fill('1');
  await expect(kept).toHaveCount(16);
  await figure.getByLabel(/of every M/).selectOption('8');
  await expect(figure.locator('.playground-summary')).toContainText('1:8 keeps 8 of 64 weights');
  await expect(kept).toHaveCount(8);
});

test('by keyboard alone a weight can be reached and changed until it stays', async ({ page }) => {
  await page.goto(PATH);
  const figure = page.locator('[data-playground]');
  await figure.getByRole('button', { name: 'New weights' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const first = figure.getByRole('gridcell').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = figure.getByRole('gridcell').nth(9);
  await expect(cell).toBeFocused();
  for (let press = 0; press < 12; press++) await page.keyboard.press('-');
  await expect(cell).toHaveAccessibleName('Row 2, column 2: 0.00, removed');
  for (let press = 0; press < 10; press++) await page.keyboard.press('+');
  await expect(cell).toHaveAccessibleName('Row 2, column 2: 1.00, kept');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('it reads as a figure', async ({ page }) => {
    await page.goto(PATH);
    const figure = page.locator('[data-playground]');
    await expect(figure.locator('td[data-kept="true"]')).toHaveCount(32);
    await expect(figure.getByText('2:4 keeps 32 of 64 weights')).toBeVisible();
    await expect(figure.getByRole('button')).toBeHidden();
  });
});
