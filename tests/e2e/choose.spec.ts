import { violationsOn } from './axe.ts';
import { expect, test, type Page } from './test.ts';

const methods = (page: Page) => page.locator('[data-chosen] > li');
const names = (page: Page) => methods(page).locator('h3 a').allInnerTexts();

test('SDXL on an RTX 4090 with code and weights is answered from the first screen, and the answer stands in the address', async ({ page }) => {
  await page.goto('');
  const form = page.getByRole('region', { name: 'What should I use?' });
  await form.getByLabel('Model').selectOption({ label: 'SDXL' });
  await form.getByLabel('Device').selectOption({ label: 'NVIDIA RTX 4090' });
  await form.getByRole('button', { name: 'Find methods' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to use for SDXL');
  await page.getByLabel('Code', { exact: true }).check();
  await page.getByLabel('Pruned weights').check();
  await expect(page).toHaveURL(/\/choose\/sdxl\/\?device=rtx-4090&needs=code&needs=weights$/);
  await expect(page.getByRole('status').filter({ hasText: 'methods fit' })).toBeVisible();
  await expect(methods(page).first().locator('[data-why]')).toHaveText('Measured on NVIDIA RTX 4090.');
  for (const method of await methods(page).all()) {
    await expect(method.getByRole('link', { name: /^Code of / })).toHaveCount(1);
    await expect(method.getByRole('link', { name: /^Weights of / })).toHaveCount(1);
  }
  const shown = await names(page);
  await page.reload();
  expect(await names(page)).toEqual(shown);
  // The source of a figure is one click away.
  await methods(page)
    .first()
    .getByRole('link', { name: /^Row reported by / })
    .first()
    .click();
  await expect(page).toHaveURL(/#/);
  await expect(page.locator(new URL(page.url()).hash)).toBeVisible();
});

test('what does not fit says what it lacks, and comes back when less is asked for', async ({ page }) => {
  await page.goto('choose/dit-xl-2/?training=none&needs=weights');
  await expect(page.getByLabel('Training budget')).toHaveValue('none');
  const others = page.locator('[data-others] > li');
  await expect(others.filter({ hasText: 'Left out: no weights' }).first()).toBeVisible();
  const before = await methods(page).count();
  await page.getByLabel('Pruned weights').uncheck();
  await expect.poll(() => methods(page).count()).toBeGreaterThan(before);
});

test('an answer that nothing fits says so', async ({ page }) => {
  await page.goto('choose/dit-xl-2/?kind=semi-structured&needs=weights&needs=code');
  await expect(page.getByRole('status').filter({ hasText: 'None of' })).toBeVisible();
  await expect(methods(page)).toHaveCount(0);
});

test('another model leads to its page with what was asked for', async ({ page }) => {
  await page.goto('choose/sdxl/?device=h100&aim=memory');
  await page.getByLabel('Model').selectOption({ label: 'FLUX.1' });
  await expect(page).toHaveURL(/\/choose\/flux-models\/\?device=h100&aim=memory$/);
  await expect(page.getByLabel('What matters')).toHaveValue('memory');
});

test('values that the form does not know are left out', async ({ page }) => {
  await page.goto('choose/sdxl/?device=<b>&training=much&aim=constructor&needs=__proto__&kind=x');
  await expect(page.getByLabel('Device')).toHaveValue('');
  await expect(page.getByLabel('What matters')).toHaveValue('speed');
  await expect(methods(page)).toHaveCount(5);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every model and family has its methods with their figures, and the rules', async ({ page }) => {
    await page.goto('choose/');
    await page.getByRole('link', { name: 'FLUX.1', exact: true }).click();
    await expect(methods(page).first().getByRole('table')).toBeVisible();
    await expect(page.getByRole('region', { name: 'How methods are ordered' }).getByRole('listitem')).toHaveCount(6);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});

test('the support matrix leads from a method and a family to the evidence', async ({ page }) => {
  await page.goto('matrix/');
  await page.getByRole('link', { name: /^weights: KOALA on SDXL/ }).click();
  await expect(page).toHaveURL(/\/papers\/koala\/#result-\d+$/);
});

test('the figures to beat on a pair of model and benchmark are copied with what they cite', async ({ page, context, browserName }) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('compare/ddpm/cifar-10/');
  const section = page.getByRole('region', { name: 'Beat this' });
  await expect(section.getByRole('table')).toContainText('Diff-Pruning');
  await section.getByRole('button', { name: 'Copy LaTeX' }).click();
  await expect(section.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\\begin\{tabular\}[^]*~\\cite\{fang2023/);
});

for (const path of ['', 'choose/', 'choose/sdxl/', 'matrix/', 'compare/ddpm/cifar-10/']) {
  test(`axe finds nothing on /${path} on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path);
    expect(await violationsOn(page)).toEqual([]);
  });
}
