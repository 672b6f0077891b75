import { expect, test } from './test.ts';
import { pageKinds } from './pages.ts';

for (const width of [320, 360, 768, 1024, 1600]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, path] of Object.entries(pageKinds)) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width);
    }
  });
}

test('the head of the table stays on screen while the list scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('papers/');
  await page.mouse.wheel(0, 2500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await expect(page.getByRole('columnheader', { name: 'Title' })).toBeInViewport();
});

test('on a phone each paper is a card with labelled facts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('papers/');
  const first = page.locator('.papers tbody tr').first();
  const [row, title] = [await first.boundingBox(), await first.locator('.title').boundingBox()];
  expect(title!.width).toBeGreaterThan(200);
  expect(row!.height).toBeGreaterThan(100);
  expect(await first.locator('td[data-label="Training"]').evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Training"');
});

test('the theme follows the system, can be switched, and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('papers/');
  expect(await background()).toBe(dark);
});

test('"Skip to content" is the first stop and leads past the header', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
