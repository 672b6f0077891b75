import { contrast } from './contrast.ts';
import { expect, test } from './test.ts';

const PATH = 'guides/shrink-sdxl/';

test('one click copies a block as it is shown, and says so beside it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  const block = page.getByRole('figure').filter({ has: page.getByRole('group', { name: 'time_sdxl.py' }) });
  await block.getByRole('button', { name: 'Copy time_sdxl.py' }).click();
  await expect(block.getByRole('status')).toHaveText('Copied.');
  await expect(page.getByText('Copied.')).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^import statistics\nimport sys\n[^]+\n {4}torch\.cuda\.synchronize\(\)\n[^]+million parameters"\)\n$/);
  expect(copied.trimEnd()).toBe(await block.locator('code').textContent());
});

test('on a narrow screen a block scrolls by itself, by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PATH);
  const code = page.getByRole('group', { name: 'time_sdxl.py' });
  expect(await code.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Copy time_sdxl.py' }).focus();
  await page.keyboard.press('Tab');
  await expect(code).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every color of code can be read in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(PATH);
    const colors = await page.locator('figure.code pre').evaluateAll((blocks) => {
      const found = new Map<string, string>();
      for (const block of blocks)
        for (const token of [block, ...block.querySelectorAll('span')])
          found.set(getComputedStyle(token).color, getComputedStyle(block).backgroundColor);
      return [...found];
    });
    // Text, keywords, strings, names and comments.
    expect(colors).toHaveLength(5);
    for (const [color, background] of colors) expect(contrast(color, background)).toBeGreaterThanOrEqual(4.5);
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('code is there, and no button', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByRole('group', { name: 'time_sdxl.py' })).toContainText('torch.cuda.synchronize()');
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});
