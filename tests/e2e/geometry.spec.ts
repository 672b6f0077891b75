import { builtPages, samplePages } from './dist.ts';
import { findFaults } from './geometry.ts';
import { sites } from './sites.ts';
import { expect, test, type Page } from './test.ts';

/** Every page is looked at, in parts that run side by side. */
const PARTS = 8;
const WIDTHS = [360, 768, 1280, 1920];
/** Readers with weak eyes set a larger font in their browser: the width of their window and its size in px. */
const LARGE = [
  { width: 320, font: 20 },
  { width: 390, font: 20 },
  { width: 320, font: 24 },
  { width: 390, font: 24 },
];

const inLargeFonts = new Set(samplePages());

async function faultsOf(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (words: string) => found.push(...(await page.evaluate(findFaults)).map((fault) => `/${address} at ${words}: ${fault}`));
  await page.goto(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await look(`${width} px`);
  }
  if (!inLargeFonts.has(address)) return found;
  const browser = await page.context().newCDPSession(page);
  for (const { width, font } of LARGE) {
    await browser.send('Page.setFontSizes', { fontSizes: { standard: font } });
    await page.setViewportSize({ width, height: 900 });
    await look(`${width} px with a font of ${font} px`);
  }
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await browser.detach();
  return found;
}

for (let part = 0; part < PARTS; part += 1) {
  test(`nothing overlaps, sticks out or stands below another head on any page, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    for (const address of builtPages(sites.real).filter((_, index) => index % PARTS === part)) found.push(...(await faultsOf(page, address)));
    expect(found).toEqual([]);
  });
}

test('the look at a page sees cells beside their heads, text over text, and what sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.setContent(`
    <table><thead><tr><th>FID</th><th>Speed</th></tr></thead>
      <tbody><tr><td style="display: block">11</td><td style="display: grid">22</td></tr></tbody></table>
    <p>under</p><p style="margin-top: -1.9rem">over it</p>
    <p style="position: relative; left: 780px; white-space: nowrap; width: 200px">far to the right</p>
    <div style="overflow-x: auto"><p style="width: 2000px; text-align: right">may be scrolled to</p></div>`);
  const faults = await page.evaluate(findFaults);
  expect(faults).toContainEqual(expect.stringContaining('does not stand below'));
  expect(faults).toContain('"under" lies over "over it"');
  expect(faults).toContain('"far to the right" sticks out of the window');
  expect(faults.join()).not.toContain('may be scrolled to');
});
