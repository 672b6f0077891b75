import { reach, walk } from './focus.ts';
import { pageKinds } from './pages.ts';
import { storagePrefix } from '../../src/storage.ts';
import { expect, test, type Page } from './test.ts';

/** Opens everything that can be opened, without a touch of the focus; of the facets, which are alike, one that scrolls. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.facet), .facet:has([name="criterion"])')) details.open = true;
  });

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind}: every stop of Tab shows, in full, in the order of the page, on a phone and in forced colors too`, async ({ page }) => {
    test.setTimeout(240_000);
    // With the bar of the selection at the foot of the window.
    await page.addInitScript((name) => localStorage.setItem(name, 'sparsedm,obs-diff'), `${storagePrefix()}selection`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { width, forcedColors } of [
      { width: 320, forcedColors: 'active' },
      { width: 1280, forcedColors: 'none' },
    ] as const) {
      await page.emulateMedia({ forcedColors });
      await page.setViewportSize({ width, height: 700 });
      await page.goto(path);
      await openAll(page);
      // Longer pages are lists, of which one row is as another.
      const stops = await walk(page, 150);
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    }
  });
}

test('the list is walked in its order: past the header, through the filters, then words, order and rows', async ({ page }) => {
  await page.goto('papers/?category=semi-structured');
  await expect(page.locator('[data-status]')).toContainText(' of ');
  const names = (await walk(page)).map(({ name }) => name);
  const order = [
    'Skip to content',
    'Search papers, tools, tutorials and guides',
    'Switch between light and dark',
    'Skip to papers',
    'has',
    'Exclude Code',
    'category',
    'Find in Pruned models',
    'year-from',
    'Words in the list',
    'sort',
    'Remove the filter Semi-structured',
    'Select all papers shown',
    'Title',
    'Select SparseDM',
  ].map((name) => names.indexOf(name));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('from the top of the page the first paper is a few keys away', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The two links of the introduction come first.
  for (let key = 0; key < 3; key++) await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to papers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.papers tbody .pick input').first()).toBeFocused();
  await page.keyboard.press('Tab');
  const title = page.locator('.papers tbody .title').first();
  await expect(title).toBeFocused();
  // Nothing that sticks to the window covers it.
  expect(
    await title.evaluate((link) => {
      const { left, top } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + 5, top + 5));
    }),
  ).toBe(true);
});

/** Presses keys one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the theme is switched by key, and the focus stays', async ({ page }) => {
  await page.goto('papers/');
  const button = page.getByRole('button', { name: 'Switch between light and dark' });
  await reach(page, button);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await press(page, 'Space');
  expect(await ground()).not.toBe(before);
  await press(page, 'Enter');
  expect(await ground()).toBe(before);
  await expect(button).toBeFocused();
});

test('the list is narrowed by keys alone: facet, value, exclusion, years, words, order, chips', async ({ page }) => {
  await page.goto('papers/');
  const facet = page.locator('.facet', { has: page.getByText('Criteria', { exact: true }) });
  await reach(page, facet.locator('summary'));
  await press(page, 'Enter');
  await expect(facet).toHaveAttribute('open', '');
  await press(page, 'Tab', 'Space');
  await expect(page).toHaveURL(/\?criterion=[a-z-]+$/);
  await press(page, 'Tab', 'Enter');
  await expect(page).toHaveURL(/\?criterion=![a-z-]+$/);
  await expect(page.locator('.facet-not[aria-pressed="true"]')).toBeFocused();

  await page.goto(page.url());
  await reach(page, page.locator('.facet summary', { hasText: 'Years' }));
  await press(page, 'Tab', 'ArrowDown');
  await expect(page).toHaveURL(/&year=\d{4}/);
  await reach(page, page.getByRole('searchbox', { name: 'Words in the list' }));
  await page.keyboard.type('pruning');
  await expect(page).toHaveURL(/&q=pruning$/);
  await reach(page, page.getByLabel('Sort'));
  await press(page, 't');
  await expect(page).toHaveURL(/&sort=title$/);

  // Each chip goes with its filter, and the focus is never lost.
  const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
  await expect(chips).toHaveCount(4);
  await reach(page, chips.first());
  for (const left of [3, 1]) {
    await press(page, 'Enter');
    await expect(chips).toHaveCount(left);
    expect(await page.evaluate(() => document.activeElement!.matches('.chip'))).toBe(true);
  }
  await press(page, 'Enter');
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Words in the list' })).toBeFocused();
});

test('papers are ticked, copied, looked through and kept by keys alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/?category=semi-structured');
  await expect(page.locator('[data-status]')).toContainText(' of ');
  await reach(page, page.getByRole('checkbox', { name: 'Select all papers shown' }));
  await press(page, 'Space');
  const bar = page.getByRole('region', { name: 'Selected papers' });
  await expect(bar).toContainText(/\d papers selected/);
  const download = page.waitForEvent('download');
  await reach(page, bar.getByRole('button', { name: 'Download RIS' }));
  await press(page, 'Enter');
  expect((await download).suggestedFilename()).toBe('papers.ris');
  await expect(bar).toContainText('papers.ris downloaded.');
  await reach(page, bar.getByRole('button', { name: 'Clear the selection' }));
  await press(page, 'Enter');
  await expect(bar).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();

  await page.goto('selection/?papers=sparsedm,obs-diff');
  await expect(page.locator('.compare tbody tr').first()).toBeVisible();
  await reach(page, page.getByRole('button', { name: 'Copy BibTeX' }));
  await press(page, 'Enter');
  await expect(page.getByText('BibTeX: Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@inproceedings{wang2024sparsedm,');
  await reach(page, page.getByRole('button', { name: 'Save as my selection' }));
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Save as my selection' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

test('a citation is copied and unfolded by keys alone, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/sparsedm/');
  const button = page.getByRole('button', { name: 'Copy RIS' });
  await reach(page, button);
  await press(page, 'Space');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await expect(button).toBeFocused();
  await reach(page, page.locator('.citation summary', { hasText: 'RIS' }));
  await press(page, 'Enter', 'Tab');
  const text = page.getByRole('group', { name: 'RIS' });
  await expect(text).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: '.ris file' })).toBeFocused();
});

test('comparisons are chosen and sorted by keys alone', async ({ page }) => {
  await page.goto('compare/');
  await reach(page, page.getByRole('combobox', { name: 'Model' }));
  await press(page, 'D');
  await expect(page).toHaveURL(/\?model=d/);
  await expect(page.getByRole('combobox', { name: 'Model' })).toBeFocused();
  const table = page
    .getByRole('group', { name: /^Table: / })
    .filter({ visible: true })
    .first();
  const sort = table.getByRole('button').first();
  await reach(page, sort);
  await press(page, 'Enter');
  await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', /ascending|descending/);
  const before = await table.getByRole('columnheader').first().getAttribute('aria-sort');
  await press(page, 'Enter');
  await expect(table.getByRole('columnheader').first()).not.toHaveAttribute('aria-sort', before!);
  await expect(sort).toBeFocused();
});

test('the lineage is followed by keys alone, from the picture and from the list', async ({ page }) => {
  for (const place of ['[data-chart] svg:visible', 'main table']) {
    await page.goto('lineage/');
    await reach(page, page.locator(place).first().getByRole('link').first());
    await press(page, 'Enter');
    await expect(page).toHaveURL(/\/papers\/[a-z0-9-]+\/$/);
  }
});

test('the playground is worked by keys alone, and Tab leaves it in either direction', async ({ page }) => {
  await page.goto('guides/semi-structured/');
  const figure = page.locator('[data-playground]');
  const said = figure.locator('.playground-summary');
  await reach(page, figure.getByLabel(/Keep N/));
  await press(page, 'ArrowLeft');
  await expect(said).toContainText('1:4 keeps');
  await press(page, 'Tab', '8');
  await expect(said).toContainText('1:8 keeps');
  await reach(page, figure.getByRole('gridcell').first());
  await press(page, 'ArrowRight', 'ArrowDown', 'Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('[data-playground]') === null)).toBe(true);
  await press(page, 'Shift+Tab');
  await expect(figure.getByRole('gridcell').nth(9)).toBeFocused();
  await reach(page, figure.getByRole('button', { name: 'New weights' }), 'Shift+Tab');
});

test('rows of the form come and go by keys alone, and the focus with them', async ({ page }) => {
  await page.goto('contribute/');
  const form = page.getByRole('form', { name: 'A new entry' });
  await expect(form.locator('[data-status]')).toContainText('to do');
  await reach(page, form.locator('summary', { hasText: 'Results' }).filter({ visible: true }));
  await press(page, 'Enter');
  const add = form.getByRole('button', { name: 'Add a result' });
  for (const number of [1, 2]) {
    await reach(page, add);
    await press(page, 'Enter');
    await expect(form.getByRole('group', { name: `Result ${number}` }).locator(':focus')).toHaveCount(1);
  }
  const second = form.getByRole('group', { name: 'Result 2' });
  await reach(page, second.getByRole('button', { name: 'Add a figure' }));
  await press(page, 'Enter');
  await expect(second.getByRole('combobox', { name: 'Metric' })).toBeFocused();
  await reach(page, second.getByRole('button', { name: 'Remove this figure' }));
  await press(page, 'Enter');
  await expect(second.getByRole('button', { name: 'Add a figure' })).toBeFocused();
  await reach(page, second.getByRole('button', { name: 'Remove this result' }));
  await press(page, 'Enter');
  await expect(form.getByRole('group', { name: 'Result 1' }).locator(':focus')).toHaveCount(1);
  await reach(page, form.getByRole('button', { name: 'Remove this result' }));
  await press(page, 'Enter');
  await expect(add).toBeFocused();
  await reach(page, form.getByRole('button', { name: 'Clear the form' }));
  await press(page, 'Enter');
  await reach(page, form.getByRole('button', { name: 'Undo' }));
  await press(page, 'Enter');
  await expect(form.getByRole('button', { name: 'Clear the form' })).toBeFocused();
});
