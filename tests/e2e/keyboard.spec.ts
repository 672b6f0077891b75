import { walk } from './focus.ts';
import { pageKinds } from './pages.ts';
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
    await page.addInitScript(() => localStorage.setItem('selection', 'sparsedm,obs-diff'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { width, forcedColors } of [
      { width: 320, forcedColors: 'active' },
      { width: 1280, forcedColors: 'none' },
    ] as const) {
      await page.emulateMedia({ forcedColors });
      await page.setViewportSize({ width, height: 700 });
      await page.goto(path);
      await openAll(page);
      const stops = await walk(page);
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
    'category',
    'Exclude Unstructured',
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
