import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, sites } from './sites.ts';
import { expect, test } from './test.ts';

/**
 * Pictures of each kind of page that shows neither the day nor the history of the repository, kept beside this file. They show the small catalogue of the tests, so that a new entry
 * changes none of them. `npm run e2e -- visual -u` makes them anew, with the name of the browser that drew them: another
 * one draws letters in another way, and is skipped.
 */
const KINDS = {
  home: '',
  papers: 'papers/',
  paper: 'papers/sparse-one/',
  category: 'categories/semi-structured/',
  compare: 'compare/',
  choose: 'choose/ddpm/',
  matrix: 'matrix/',
  lineage: 'lineage/',
  tools: 'tools/',
  guide: 'guides/what-it-is/',
  'not-found': '404.html',
} as const;
const SIZES = { phone: { width: 390, height: 844 }, tablet: { width: 768, height: 1024 }, desk: { width: 1440, height: 900 } } as const;

const drawnBy = path.join(import.meta.dirname, 'visual.spec.ts-snapshots', 'browser.txt');

test.use({ baseURL: addressOf(sites.small) });

for (const [kind, address] of Object.entries(KINDS)) {
  test(`${kind} looks as it did`, async ({ page, browser }, { config }) => {
    const name = `${process.platform} ${browser.browserType().name()} ${browser.version().split('.')[0]}`;
    const isRenewed = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
    const kept = existsSync(drawnBy) ? readFileSync(drawnBy, 'utf8').trim() : '';
    test.skip(kept !== name && !isRenewed, `the pictures were drawn by ${kept || 'nobody yet'}, and this is ${name}`);
    if (isRenewed) {
      mkdirSync(path.dirname(drawnBy), { recursive: true });
      writeFileSync(drawnBy, `${name}\n`);
    }
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(address, { waitUntil: 'networkidle' });
        await expect(page).toHaveScreenshot(`${kind}-${size}-${colorScheme}.png`, { fullPage: true, maxDiffPixelRatio: 0.005, timeout: 20_000 });
      }
    }
  });
}
