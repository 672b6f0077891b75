import { violationsOn } from './axe.ts';
import { isOfKinds, samplePages } from './dist.ts';
import { pageKinds } from './pages.ts';
import { storagePrefix } from '../../src/storage.ts';
import { expect, test } from './test.ts';

/** How many tests share the pages between them, so that they run side by side. */
const SHARES = 8;

const visited = samplePages();

for (let share = 0; share < SHARES; share++) {
  test(`axe finds nothing on pages of every template in either theme, part ${share + 1} of ${SHARES}`, async ({ page }) => {
    test.setTimeout(300_000);
    const pages = visited.filter((_, index) => index % SHARES === share);
    const found: string[] = [];
    for (const address of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      found.push(...(await violationsOn(page)));
      // The theme changes colors and nothing else, and those of a template are the same on all of its pages.
      if (!isOfKinds(address)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violationsOn(page, ['color-contrast'])));
    }
    expect(found).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while the search shows results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('pruning');
    await expect(page.locator('#searchResults').getByRole('option').first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}

for (const width of [320, 360]) {
  test(`what can be pressed is at least 24 by 24 px or stands apart, at ${width} px with everything open`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    const found: string[] = [];
    for (const path of [...Object.values(pageKinds), 'papers/?category=structured,semi-structured&q=pruning']) {
      await page.goto(path);
      await page.evaluate(() => {
        // Rows out of sight have no layout of their own until they come near.
        const whole = new CSSStyleSheet();
        whole.replaceSync('.papers tr { content-visibility: visible !important }');
        document.adoptedStyleSheets.push(whole);
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const button of document.querySelectorAll<HTMLElement>('[data-add-row]')) button.click();
        for (const button of document.querySelectorAll<HTMLElement>('[data-add-figure]')) button.click();
      });
      found.push(...(await violationsOn(page, ['target-size'])));
    }
    await page.evaluate((name) => localStorage.setItem(name, 'sparsedm'), `${storagePrefix()}selection`);
    await page.goto('tools/');
    await expect(page.locator('.selection-bar')).toBeVisible();
    // At the end of the page the bar covers nothing.
    await page.keyboard.press('End');
    await expect(page.locator('.footer')).toBeInViewport({ ratio: 1 });
    found.push(...(await violationsOn(page, ['target-size'])));
    await page.keyboard.press('/');
    await page.keyboard.type('pruning');
    await expect(page.locator('#searchResults').getByRole('option').first()).toBeVisible();
    // What lies half below the panel can be pressed once it is gone.
    found.push(...(await violationsOn(page, ['target-size'], '.search')));
    expect(found).toEqual([]);
  });
}
