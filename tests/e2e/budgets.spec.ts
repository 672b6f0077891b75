import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageKinds } from './pages.ts';
import { addressOf, sites } from './sites.ts';
import { expect, test, type Page } from './test.ts';

/** Bytes as a static host sends them: text compressed, fonts and images as they are. */
function sentBytes(address: string): number {
  const { pathname } = new URL(address);
  const file = path.join(sites.real.output, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  const content = readFileSync(file);
  return /\.(?:woff2|png|webp|pagefind|pf_\w+)$/.test(file) ? content.length : gzipSync(content, { level: 6 }).length;
}

/** What a page loads before anything is done on it, by kind of resource. */
async function loaded(page: Page, address: string): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    bytes.set(kind, (bytes.get(kind) ?? 0) + sentBytes(response.url()));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return bytes;
}

/** In a page: adds up how much of it moved while it came to be. */
function addUpShifts(): void {
  const shifts = { total: 0 };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.total += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** To three places, as the tools of browsers give it: less is a fraction of a pixel. */
const shiftOf = async (page: Page) =>
  Number((await page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts.total)).toFixed(3));

/** The most that a page may load in all and of scripts, in kB. Whole lists may be larger. */
const BUDGETS: Partial<Record<keyof typeof pageKinds, { all: number; script: number }>> = {
  paper: { all: 105, script: 10 },
  home: { all: 150, script: 20 },
  papers: { all: 150, script: 30 },
  task: { all: 150, script: 12 },
  'related work': { all: 150, script: 10 },
  tools: { all: 150, script: 10 },
  'comparison tables': { all: 150, script: 10 },
  'results side by side': { all: 150, script: 10 },
  selection: { all: 150, script: 20 },
  // Its table and charts hold every model with published parts.
  calculator: { all: 110, script: 12 },
  // The form brings the check of entries along, for that page alone.
  contribute: { all: 250, script: 105 },
};
// Two fonts and the sheet are 81 of it.
const USUAL = { all: 105, script: 12 };

for (const [kind, address] of Object.entries(pageKinds) as [keyof typeof pageKinds, string][]) {
  test(`${kind} keeps its budget of bytes, blocks on no script and shifts nothing`, async ({ page }) => {
    await page.addInitScript(addUpShifts);
    const bytes = await loaded(page, new URL(address, addressOf(sites.real)).href);
    const { all, script } = BUDGETS[kind] ?? USUAL;
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0) / 1000;
    const scripts = (bytes.get('script') ?? 0) / 1000;
    const shift = await shiftOf(page);
    expect(total).toBeLessThanOrEqual(all);
    expect(scripts).toBeLessThanOrEqual(script);
    expect(shift).toBe(0);
    // Modules wait for the page; only the few lines that set the theme do not.
    expect(await page.locator('script[src]:not([type="module"])').count()).toBe(0);
    expect(await page.locator('img:not([width]), img:not([height])').count()).toBe(0);
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
  });
}

for (const width of [360, 1280]) {
  test(`at ${width} px no page moves when its scripts come after it has been painted`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(addUpShifts);
    await page.route('**/_astro/*.js', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    });
    for (const [kind, address] of Object.entries(pageKinds)) {
      await page.goto(new URL(address, addressOf(sites.real)).href, { waitUntil: 'networkidle' });
      expect(await shiftOf(page), kind).toBe(0);
    }
  });
}
