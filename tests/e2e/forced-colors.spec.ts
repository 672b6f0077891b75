import { pageKinds } from './pages.ts';
import { storagePrefix } from '../../src/storage.ts';
import { expect, test, type Locator, type Page } from './test.ts';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' }));

/** What is painted of an element. */
async function looks(element: Locator): Promise<string> {
  await element.scrollIntoViewIfNeeded();
  return (await element.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
}

const style = (element: Locator, name: string) => element.evaluate((one, wanted) => getComputedStyle(one).getPropertyValue(wanted), name);

/** Takes the focus and the pointer to where they change nothing. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

test('the current page stands out in the navigation', async ({ page }) => {
  for (const path of ['papers/', 'compare/', 'guides/semi-structured/']) {
    await page.goto(path);
    const current = page.locator('.nav a[aria-current]');
    await expect(current).toHaveCount(1);
    const other = page.locator('.nav a:not([aria-current])').first();
    expect(await style(current, 'text-decoration-line'), path).not.toBe(await style(other, 'text-decoration-line'));
  }
});

test('a value that is chosen, left out or neither looks like nothing else', async ({ page }) => {
  await page.goto('papers/');
  const value = page.locator('.facet-value', { hasText: 'Unstructured' }).first();
  const seen = [await looks(value)];
  await value.getByRole('checkbox').press('Space');
  await expect(page.locator('[data-status]')).toContainText(' of ');
  await leave(page);
  seen.push(await looks(value));
  await value.getByRole('button').press('Enter');
  await expect(page).toHaveURL(/category=!unstructured/);
  await leave(page);
  seen.push(await looks(value));
  expect(new Set(seen).size).toBe(3);
  // The button by itself says it as well.
  expect(await style(value.getByRole('button'), 'background-color')).not.toBe(
    await style(page.getByRole('button', { name: 'Exclude Structured' }), 'background-color'),
  );
});

test('a ticked box, and one of several ticked, look like nothing else', async ({ page }) => {
  await page.goto('papers/');
  const all = page.getByRole('checkbox', { name: 'Select all papers shown' });
  const box = page.locator('.papers tbody .pick input').first();
  const before = [await looks(all), await looks(box)];
  await box.press('Space');
  await leave(page);
  expect(await looks(box)).not.toBe(before[1]);
  const some = await looks(all);
  expect(some).not.toBe(before[0]);
  await all.press('Space');
  await leave(page);
  expect([before[0], some]).not.toContain(await looks(all));
});

test('the result of the search that Enter takes stands out', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('/');
  await page.keyboard.type('pruning');
  const options = page.locator('#searchResults').getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await style(options.first(), 'outline-style')).not.toBe(await style(options.nth(1), 'outline-style'));
});

test('a kept weight of the playground looks unlike a removed one', async ({ page }) => {
  await page.goto('guides/semi-structured/');
  const of = (kept: boolean) => style(page.locator(`.weights [data-kept="${kept}"]`).first(), 'text-decoration-line');
  expect(await of(true)).not.toBe(await of(false));
});

for (const [system, chosen] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`on a ${system} system, with the ${chosen} theme chosen here before, drawings have the colors of the system`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript(([name, theme]) => localStorage.setItem(name, theme), [`${storagePrefix()}theme`, chosen] as const);
    let seen = 0;
    for (const path of ['compare/', 'papers/obs-diff/', 'lineage/', 'guides/semi-structured/', pageKinds.home]) {
      await page.goto(path);
      const found = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const system = ['Canvas', 'CanvasText', 'LinkText', 'GrayText'].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        const marks = [...document.querySelectorAll('main :is(.chart, .glyph, .diagram) :is(path, rect, line, circle, text)')];
        const foreign = marks.filter((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          return [fill, stroke].some((color) => color.startsWith('rgb(') && !system.includes(color));
        });
        return { count: marks.length, foreign: foreign.map((mark) => mark.outerHTML.slice(0, 100)) };
      });
      seen += found.count;
      expect(found.foreign, path).toEqual([]);
    }
    expect(seen).toBeGreaterThan(100);
  });
}

test('in charts, the front is told from other rows, and the dense model from both', async ({ page }) => {
  await page.goto('compare/');
  const chart = page
    .locator('.chart:visible', { has: page.locator('.on-front') })
    .filter({ has: page.locator('.front') })
    .first();
  const on = chart.locator('.on-front path').first();
  const off = chart.locator('.points a:not(.on-front) path').first();
  expect(await style(on, 'fill')).not.toBe(await style(off, 'fill'));
  const front = chart.locator('.front').first();
  const dense = chart.locator('.dense-rule, .from-dense').first();
  expect(await style(front, 'stroke-dasharray')).not.toBe(await style(dense, 'stroke-dasharray'));
});

test('glyphs, marks of charts and boxes stand out from the ground', async ({ page }) => {
  const seen = { glyph: 0, mark: 0, box: 0 };
  for (const [kind, path] of Object.entries(pageKinds)) {
    await page.goto(path);
    const found = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const isHidden = (color: string) => color === ground || color === 'none' || color === 'transparent' || color === 'rgba(0, 0, 0, 0)';
      const count = { glyph: 0, mark: 0, box: 0 };
      const lost: string[] = [];
      for (const [name, selector] of [
        ['glyph', '.glyph path'],
        ['mark', '.chart .points path, .chart .front, .chart .dense, .chart .leader'],
      ] as const) {
        for (const element of document.querySelectorAll(selector)) {
          count[name]++;
          const { fill, stroke } = getComputedStyle(element);
          if (isHidden(fill) && isHidden(stroke)) lost.push(element.outerHTML.slice(0, 100));
        }
      }
      for (const element of document.querySelectorAll('input[type="checkbox"]')) {
        count.box++;
        if (getComputedStyle(element).appearance === 'none') lost.push(element.outerHTML.slice(0, 100));
      }
      return { count, lost };
    });
    expect(found.lost, kind).toEqual([]);
    for (const name of ['glyph', 'mark', 'box'] as const) seen[name] += found.count[name];
  }
  for (const [name, number] of Object.entries(seen)) expect(number, name).toBeGreaterThan(20);
});
