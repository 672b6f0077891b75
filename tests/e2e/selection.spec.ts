import { violationsOn } from './axe.ts';
import { expect, test, type Page } from './test.ts';
import { readFileSync } from 'node:fs';
import { addressOf, sites } from './sites.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Selected papers' });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
const columns = (page: Page) => page.locator('.compare thead th a').allInnerTexts();
const compared = (page: Page) => page.locator('.compare tbody tr').first();

/** Selects papers in the list. */
async function select(page: Page, ...names: string[]): Promise<void> {
  await page.goto('papers/');
  for (const name of names) await box(page, name).check();
}

test('ticked papers stay ticked on the way through the site, and the bar counts them', async ({ page }) => {
  await page.goto('papers/');
  await expect(bar(page)).toBeHidden();
  await select(page, 'SparseDM', 'OBS-Diff');
  await expect(bar(page)).toContainText('2 papers selected');
  await page.goto('guides/');
  await expect(bar(page)).toContainText('2 papers selected');
  await page.goto('categories/semi-structured/');
  await expect(box(page, 'SparseDM')).toBeChecked();
  await box(page, 'SparseDM').uncheck();
  await expect(bar(page)).toContainText('1 paper selected');
  await page.reload();
  await expect(box(page, 'SparseDM')).not.toBeChecked();
  await bar(page).getByRole('button', { name: 'Clear the selection' }).click();
  await expect(bar(page)).toBeHidden();
  await expect(box(page, 'OBS-Diff')).not.toBeChecked();
});

test('one box ticks all papers that are shown, and follows the rows that filters leave', async ({ page }) => {
  await page.goto('papers/');
  const total = await page.locator('.papers tbody tr').count();
  await page.goto('papers/?q=SparseDM');
  const all = page.getByRole('checkbox', { name: 'Select all papers shown' });
  await expect(page.getByRole('status').first()).toContainText(/^\d+ of \d+ papers/);
  const shown = await page.locator('.papers tbody tr').count();
  await all.check();
  await expect(bar(page)).toContainText(shown === 1 ? '1 paper selected' : `${shown} papers selected`);
  await page.getByRole('button', { name: 'Remove the filter “SparseDM”' }).click();
  await expect(page.locator('.papers tbody tr')).toHaveCount(total);
  await expect(all).not.toBeChecked();
  await expect(all).toHaveJSProperty('indeterminate', true);
  await expect(box(page, 'SparseDM')).toBeChecked();
});

test('all that is ticked while a filter loads are the papers that it finds', async ({ page }) => {
  await page.goto('papers/');
  let release: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('checkbox', { name: /^Semi-structured/ }).check();
  await page.getByRole('checkbox', { name: 'Select all papers shown' }).click();
  await expect(bar(page)).toBeHidden();
  release!();
  await expect(page.locator('[data-status]')).toContainText(' of ');
  const shown = await page.locator('.papers tbody tr').count();
  expect(shown).toBeLessThan(10);
  await expect(bar(page)).toContainText(`${shown} papers selected`);
});

test('nothing is ticked where the filter that was waited for does not load', async ({ page }) => {
  await page.goto('papers/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('checkbox', { name: /^Semi-structured/ }).check();
  const all = page.getByRole('checkbox', { name: 'Select all papers shown' });
  await expect(page.locator('[data-status]')).toContainText('could not be loaded');
  await expect(page.locator('[data-status]')).not.toContainText('npm');
  await expect(bar(page)).toBeHidden();
  await expect(all).not.toBeChecked();
});

test('the papers of a year on a kind of network are six clicks away as BibTeX', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('papers/');
  await page.locator('.facet summary', { hasText: 'Architectures' }).click();
  await page
    .locator('[data-facet="architecture"]')
    .getByRole('checkbox', { name: /^DiT\s/ })
    .click();
  await page.locator('[name="year-from"]').selectOption('2025');
  await page.locator('[name="year-to"]').selectOption('2025');
  await expect(page).toHaveURL(/\?architecture=dit&year=2025$/);
  await page.getByRole('checkbox', { name: 'Select all papers shown' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), bar(page).getByRole('button', { name: 'Download BibTeX' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('@');
});

test('it works by keyboard alone', async ({ page }) => {
  await page.goto('papers/');
  await box(page, 'SparseDM').focus();
  await page.keyboard.press('Space');
  await box(page, 'OBS-Diff').focus();
  await page.keyboard.press('Space');
  await bar(page).getByRole('link', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await expect(compared(page)).toBeVisible();
  expect(await columns(page)).toEqual(['SparseDM', 'OBS-Diff']);

  await page.getByRole('button', { name: 'Remove SparseDM' }).focus();
  await page.keyboard.press('Enter');
  expect(await columns(page)).toEqual(['OBS-Diff']);
  await expect(page.getByRole('button', { name: 'Remove OBS-Diff' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is selected.')).toBeVisible();
  await expect(page.getByText('Nothing is selected.').getByRole('link')).toBeFocused();
  await page.goto('papers/');
  await expect(bar(page)).toBeHidden();
});

test('papers stand side by side, field by field', async ({ page }) => {
  await page.goto('selection/?papers=sparsedm,obs-diff');
  const row = (label: string) => page.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell');
  await expect(row('Published')).toHaveText(['ICME 2025, oral', 'ICLR 2026']);
  await expect(row('Training')).toHaveText(['Fine-tuning', 'Training-free']);
  await expect(row('Categories').first()).toContainText('Semi-structured');
  await expect(row('Code').first().getByRole('link')).toHaveAttribute('href', 'https://github.com/thu-ml/SparseDM');
  await expect(row('Weights').first()).toHaveText('none found');
  await expect(page.getByRole('columnheader', { name: 'SparseDM' }).getByRole('link')).toHaveAttribute('href', '/papers/sparsedm/');
});

test('the address names the selection: it is read first, and unknown papers are left out with a note', async ({ page }) => {
  await select(page, 'SparseDM');
  await page.goto('selection/?papers=obs-diff,no-such-paper,<img src=x onerror=alert(1)>');
  await expect(compared(page)).toBeVisible();
  expect(await columns(page)).toEqual(['OBS-Diff']);
  await expect(page.getByText('Left out, because they are not in the list: <img src=x onerror=alert(1)>, no-such-paper.')).toBeVisible();
  await expect(page).toHaveURL(/selection\/\?papers=obs-diff$/);

  // Looking at somebody else's selection does not change one's own.
  await page.goto('papers/');
  await expect(bar(page)).toContainText('1 paper selected');
  await page.goto('selection/?papers=obs-diff');
  await page.getByRole('button', { name: 'Save as my selection' }).click();
  await page.goto('selection/');
  await expect(compared(page)).toBeVisible();
  expect(await columns(page)).toEqual(['OBS-Diff']);
  await expect(page).toHaveURL(/selection\/\?papers=obs-diff$/);
});

test('it loads files of the selected papers alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('selection/?papers=sparsedm,obs-diff');
  await expect(compared(page)).toBeVisible();
  await page.getByRole('button', { name: 'Download BibTeX' }).click();
  await expect(page.getByText('papers.bib downloaded.')).toBeVisible();
  const files = asked.filter((path) => path.includes('/papers'));
  expect(files.toSorted()).toEqual(['/papers/obs-diff.bib', '/papers/obs-diff.json', '/papers/sparsedm.bib', '/papers/sparsedm.json']);
});

for (const [label, file, parts] of [
  ['BibTeX', 'papers.bib', ['@inproceedings{wang2024sparsedm,', '@inproceedings{zhu2025obs,']],
  ['RIS', 'papers.ris', ['ID  - wang2024sparsedm', 'ID  - zhu2025obs']],
  ['CSV', 'papers.csv', ['slug,title,', '\r\nsparsedm,', '\r\nobs-diff,']],
  ['Markdown', 'papers.md', ['- **SparseDM**: [', '- **OBS-Diff**: [']],
] as const) {
  test(`${label} of the selection can be copied and downloaded`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('selection/?papers=sparsedm,obs-diff');
    await expect(compared(page)).toBeVisible();
    await page.getByRole('button', { name: `Copy ${label}` }).click();
    await expect(page.getByText(`${label}: Copied.`)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download ${label}` }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    const saved = readFileSync(await download.path(), 'utf8');
    for (const part of parts) {
      expect(saved).toContain(part);
      expect(copied.replace(/\r?\n/g, '\r\n')).toContain(part);
    }
  });
}

test('the bar downloads as well', async ({ page }) => {
  await select(page, 'SparseDM');
  const [download] = await Promise.all([page.waitForEvent('download'), bar(page).getByRole('button', { name: 'Download CSV' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('\r\nsparsedm,');
});

test('it works under a base path', async ({ page }) => {
  const root = addressOf(sites.based);
  await page.goto(`${root}papers/`);
  await box(page, 'SparseDM').check();
  await bar(page).getByRole('link', { name: 'Compare' }).click();
  await expect(compared(page)).toBeVisible();
  await expect(page).toHaveURL(`${root}selection/?papers=sparsedm`);
  await expect(page.getByRole('columnheader', { name: 'SparseDM' }).getByRole('link')).toHaveAttribute('href', '/some/base/papers/sparsedm/');
});

test('hostile text stays text', async ({ page }) => {
  await page.goto(`${addressOf(sites.hostile)}selection/?papers=markup,notes`);
  await expect(compared(page)).toContainText('<script>window.hit = 1</script>');
  expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('.compare :is(script, img, b, i)').count()).toBe(0);
});

test('on a phone the table scrolls by itself, and its first column stays', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('selection/?papers=sparsedm,obs-diff,diff-pruning');
  await expect(compared(page)).toBeVisible();
  await page.getByRole('group', { name: 'Comparison' }).evaluate((element) => element.scrollBy(400, 0));
  const label = await page.getByRole('rowheader', { name: 'Training' }).boundingBox();
  expect(label!.x).toBeLessThan(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with a selection, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await select(page, 'SparseDM', 'OBS-Diff');
    // A list that ends above the bar: a box that lies partly under it can be scrolled free.
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto('categories/semi-structured/');
    await expect(bar(page)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await bar(page).getByRole('link', { name: 'Compare' }).click();
    await expect(compared(page)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is, and the list has no boxes', async ({ page }) => {
    await page.goto('selection/');
    await expect(page.getByText('needs JavaScript, which is off')).toBeVisible();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('papers/');
      await expect(page.locator('.pick:visible')).toHaveCount(0);
      await expect(bar(page)).toBeHidden();
    }
  });
});

test('search engines are asked to leave the page out', async ({ page }) => {
  await page.goto('selection/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});
