import { violationsOn } from './axe.ts';
import { expect, test, type Page } from './test.ts';
import { addressOf, sites } from './sites.ts';

const SHARED = 'Stable Diffusion 2.1 on MS-COCO 30k, 256 px';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const charts = (page: Page) => page.locator('.chart:visible');

/** How far a color is from another, by its darkest or lightest channel. */
const distance = (a: string, b: string) => {
  const [x, y] = [a, b].map((color) => color.match(/\d+/g)!.map(Number)) as [number[], number[]];
  return Math.max(...[0, 1, 2].map((channel) => Math.abs(x[channel]! - y[channel]!)));
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`charts stand out from the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('compare/');
    await expect(charts(page).first()).toBeVisible();
    const colors = await page.evaluate(() => {
      const chart = [...document.querySelectorAll('.chart')].find((one) => one.getClientRects().length > 0 && one.querySelector('.on-front'))!;
      const of = (selector: string, property: 'fill' | 'stroke') => getComputedStyle(chart.querySelector(selector)!)[property];
      return [
        of('.points a:not(.on-front) path', 'stroke'),
        of('.on-front path', 'fill'),
        of('.front', 'stroke'),
        of('.name', 'fill'),
        of('.axis text', 'fill'),
      ];
    });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const color of colors) expect(distance(color, paper)).toBeGreaterThan(80);
  });

  for (const path of ['compare/', 'compare/sdxl/', 'papers/bk-sdm/', 'lineage/']) {
    test(`axe finds nothing on ${path}, ${colorScheme}, on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}

test('a point is a link that says its figures and leads to its row on the page of its paper', async ({ page }) => {
  await page.goto('compare/');
  const point = section(page, SHARED).getByRole('link', {
    name: 'ALTER (35% of computation removed, 25 steps, 768 px scaled to 256; MACs per step): computation per step removed 35%, FID 13.7, dense 14.29',
  });
  await expect(point).toBeVisible();
  await point.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/papers\/alter\/#result-\d+$/);
  const row = page.locator(new URL(page.url()).hash);
  await expect(row).toContainText('14.29 → 13.7');
  await expect(row).toBeInViewport();
});

test('the focus on a point can be seen', async ({ page }) => {
  await page.goto('compare/');
  const point = charts(page).first().locator('.points a').first();
  const ring = () => point.locator('.target').evaluate((circle) => getComputedStyle(circle).stroke);
  expect(await ring()).toBe('none');
  await point.focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.closest('.points') !== null)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!.querySelector('.target')!).stroke)).not.toBe('none');
});

test('a chart is one stop of the Tab key, and the arrow keys go from mark to mark', async ({ page }) => {
  await page.goto('compare/');
  const marks = charts(page).first().locator('.points a');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await marks.evaluateAll((all) => all.includes(document.activeElement as never))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(marks.first()).toBeFocused();
});

for (const width of [360, 1024, 1600]) {
  test(`the words of every chart stand apart and are large enough to read at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['compare/', 'papers/obs-diff/', 'papers/bk-sdm/', 'lineage/']) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<SVGSVGElement>('.chart')]
          .filter((chart) => chart.getClientRects().length > 0)
          .map((chart) => {
            const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
            const words = [...chart.querySelectorAll<SVGTextElement>('text')].map((text) => ({
              text: text.textContent,
              box: text.getBBox(),
              isLabel: text.matches('.name, .detail'),
            }));
            const all = [...chart.querySelectorAll<SVGTextElement>('text')];
            const labels = words.filter(({ isLabel }) => isLabel);
            // Boxes of letters are taller than the letters: lines of one label may touch.
            const overlapping = labels.flatMap((a, index) =>
              labels
                .slice(index + 1)
                .filter((b) => a.box.x < b.box.x + b.box.width && b.box.x < a.box.x + a.box.width && Math.abs(a.box.y - b.box.y) < 11)
                .map((b) => `${a.text} / ${b.text}`),
            );
            return {
              smallest: Math.min(...all.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
              overlapping,
              outside: labels.filter(({ box }) => box.x < 0 || box.x + box.width > chart.viewBox.baseVal.width).map(({ text }) => text),
            };
          }),
      );
      expect(found.length, path).toBeGreaterThan(0);
      for (const { smallest, overlapping, outside } of found) {
        expect(smallest).toBeGreaterThanOrEqual(10.99);
        expect(overlapping).toEqual([]);
        expect(outside).toEqual([]);
      }
    }
  });
}

test('each table has the rows of its charts, with their sources, and sorts by figures', async ({ page }) => {
  await page.goto('compare/');
  const table = section(page, SHARED).getByRole('table');
  const links = await section(page, SHARED)
    .locator('.chart:visible .points a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const rows = await table.locator('tbody th a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(rows)).toEqual(new Set(links));
  for (const source of await table.locator('td:nth-child(2) .more').allInnerTexts()) expect(source).not.toBe('');

  const fids = async () => (await table.locator('tbody td[data-label="FID ↓"] b').allInnerTexts()).map(Number);
  await table.getByRole('button', { name: 'FID' }).click();
  expect(await fids()).toEqual((await fids()).toSorted((a, b) => a - b));
  expect(await fids()).toEqual([13.7, 13.89, 14.24, 22.6, 39.12]);
  await expect(table.getByRole('columnheader', { name: 'FID' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: 'FID' }).click();
  expect(await fids()).toEqual([39.12, 22.6, 14.24, 13.89, 13.7]);
});

test('a choice of model or benchmark stands in the address, and the address makes the choice', async ({ page }) => {
  await page.goto('compare/?model=dit-xl-2');
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('dit-xl-2');
  await expect(page.getByRole('status')).toHaveText('1 comparison.');
  await expect(section(page, 'DiT-XL/2 on ImageNet')).toBeVisible();
  await expect(section(page, SHARED)).toBeHidden();
  const models = await section(page, 'All models and benchmarks').locator('tbody tr:visible th').allInnerTexts();
  expect(models).toEqual(['DiT-XL/2']);
  // Of the speed-ups, marks and rows of that model alone.
  const speeds = section(page, 'Speed-ups by hardware');
  expect(await speeds.locator('.chart:visible .points a:visible').count()).toBe(await speeds.locator('tbody tr:visible').count());

  await page.getByRole('combobox', { name: 'Model' }).selectOption('Stable Diffusion 1.5');
  await expect(page).toHaveURL(/compare\/\?model=sd-1-5$/);
  await expect(page.getByRole('status')).toHaveText('No two papers report this on the same benchmark.');
  await page.getByRole('combobox', { name: 'Model' }).selectOption('All models');
  await expect(page).toHaveURL(/compare\/$/);
  await expect(section(page, SHARED)).toBeVisible();

  await page.goto('compare/?model=<img src=x onerror=alert(1)>&benchmark=ms-coco-30k-256');
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Benchmark' })).toHaveValue('ms-coco-30k-256');
  await expect(section(page, SHARED)).toBeVisible();
});

test('every chart is told in words: what it shows, what does not compare, and where each figure stands', async ({ page }) => {
  await page.goto('compare/');
  for (const figure of await page.getByRole('figure').all()) expect((await figure.locator('figcaption').innerText()).length).toBeGreaterThan(40);
  const shared = section(page, SHARED);
  await expect(shared).toContainText('Training: fine-tuning (ALTER); distillation (APTP)');
  await expect(shared).toContainText('measured by its authors');
  await expect(section(page, 'Stable Diffusion 2.1 on CC3M, 14k')).toContainText('No chart: no two papers report the same measure');
});

test('a comparison says what differs before it shows a figure, and its rows come at once when a model is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('compare/?model=dit-xl-2');
  const chosen = section(page, 'DiT-XL/2 on ImageNet').first();
  const [conditions, table] = [await chosen.getByText('Differs between rows').boundingBox(), await chosen.getByRole('table').boundingBox()];
  expect(conditions!.y).toBeLessThan(table!.y);
  expect(table!.y).toBeLessThan(900);
});

test('rows without company are said not to compare, and are not drawn', async ({ page }) => {
  await page.goto('compare/sd-1-5/');
  await expect(page.getByText('No two of them use the same benchmark')).toBeVisible();
  await expect(section(page, 'Stable Diffusion 1.5 on PartiPrompts')).toContainText('Only DiP-GO reports figures on this benchmark');
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('a paper shows its own settings the same way, and leads to its rows beside those of others', async ({ page }) => {
  await page.goto('papers/bk-sdm/');
  const point = page.getByRole('link', { name: /^BK-SDM \(BK-SDM-Tiny, PNDM, 25 steps\): weights removed 61.6%, FID 17.12, dense 13.05$/ });
  await expect(point).toBeVisible();
  await point.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(new URL(page.url()).hash)).toContainText('BK-SDM-Tiny');
  await page.getByRole('link', { name: 'Stable Diffusion 2.1 base' }).last().click();
  await expect(page).toHaveURL(/compare\/sd-2-1-base\/$/);
  await page.goto('papers/lth-ddpm/');
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('the lineage links every member, in the picture and in words', async ({ page }) => {
  await page.goto('lineage/');
  const chart = page.locator('.lineage:visible');
  await expect(chart).toHaveCount(1);
  await chart.getByRole('link', { name: 'AdcVSR (2026-02-28)' }).click();
  await expect(page).toHaveURL(/papers\/adcvsr\/$/);
  await page.getByRole('link', { name: 'All papers in one picture' }).click();
  await expect(page.getByRole('row', { name: /^AdcVSR/ })).toContainText('AdcSR');
});

test('one drawing of each chart is shown, the one that fits', async ({ page }) => {
  for (const [width, drawing] of [
    [360, 288],
    [1600, 448],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('compare/');
    const figure = section(page, SHARED).getByRole('figure').first();
    await expect(figure.locator('.chart:visible')).toHaveCount(1);
    await expect(figure.locator('.chart:visible')).toHaveAttribute('width', String(drawing));
  }
});

test('no chart has a style of its own', async ({ page }) => {
  for (const path of ['compare/', 'papers/obs-diff/', 'lineage/']) {
    await page.goto(path);
    expect(await page.locator('main style, main [style]').count(), path).toBe(0);
  }
});

test('printed, charts are dark on white even for a reader of the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('compare/');
  const fill = await charts(page)
    .first()
    .locator('.name')
    .first()
    .evaluate((text) => getComputedStyle(text).fill);
  expect(distance(fill, 'rgb(255, 255, 255)')).toBeGreaterThan(150);
});

test('nothing sticks out at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['compare/', 'compare/dit-xl-2/', 'papers/obs-diff/', 'lineage/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, tables and the pages of models are there', async ({ page }) => {
    await page.goto('compare/');
    await expect(charts(page).first()).toBeVisible();
    await expect(section(page, SHARED).getByRole('row')).toHaveCount(6);
    await expect(page.getByRole('combobox', { name: 'Benchmark' })).toHaveCount(0);
    await section(page, 'All models and benchmarks').getByRole('link', { name: 'DiT-XL/2', exact: true }).click();
    await expect(page).toHaveURL(/compare\/dit-xl-2\/$/);
    await expect(charts(page).first()).toBeVisible();
  });
});

test('links of charts keep the base path', async ({ page }) => {
  await page.goto(`${addressOf(sites.based)}compare/`);
  await charts(page).first().locator('.points a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/some\/base\/papers\/[a-z0-9-]+\/#result-\d+$/);
});

test('a list without shared results, or without relations, says so instead of drawing nothing', async ({ page }) => {
  await page.goto(`${addressOf(sites.long)}compare/`);
  await expect(page.getByText('No two papers in the list report the same model on the same benchmark yet.')).toBeVisible();
  await page.goto(`${addressOf(sites.long)}lineage/`);
  await expect(page.getByText('No entry in the list says so yet.')).toBeVisible();
  await expect(page.locator('.chart')).toHaveCount(0);
});
