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

for (const { width, height, rows } of [
  { width: 1440, height: 900, rows: 10 },
  { width: 390, height: 844, rows: 5 },
]) {
  test(`at ${width} × ${height} the list shows at least ${rows} whole rows`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('papers/');
    const whole = await page
      .locator('.papers tbody tr')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight).length);
    expect(whole).toBeGreaterThanOrEqual(rows);
  });
}

test('a wide window is used: the list fills it, and titles have room', async ({ page }) => {
  for (const width of [1600, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto('papers/');
    const [list, title] = [await page.locator('.papers').boundingBox(), await page.locator('.papers tbody th').first().boundingBox()];
    expect(list!.x + list!.width, String(width)).toBeGreaterThan(width - 50);
    expect(title!.width, String(width)).toBeGreaterThanOrEqual(400);
  }
});

test('on a phone a paper is its title and a few lines of facts, without what is not reported', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('papers/');
  const rows = page.locator('.papers tbody tr');
  expect((await rows.first().locator('.title').boundingBox())!.width).toBeGreaterThan(200);
  for (const row of (await rows.all()).slice(0, 5)) expect((await row.boundingBox())!.height).toBeLessThan(130);
  expect(await page.locator('.papers .absent:visible').count()).toBe(0);
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
