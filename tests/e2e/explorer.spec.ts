import { violationsOn } from './axe.ts';
import { expect, test, type Page } from './test.ts';
import { readdirSync } from 'node:fs';
import { addressOf, sites } from './sites.ts';

const total = readdirSync('content/papers').length;

const status = (page: Page) => page.locator('[data-status]');
const value = (page: Page, name: string) => page.locator('.facet-value', { has: page.getByRole('checkbox', { name: new RegExp(`^${name}\\s`) }) });
const countOf = async (page: Page, name: string) => Number(await value(page, name).locator('[data-count]').innerText());
const shown = async (page: Page) => Number(/^(\d+)/.exec(await status(page).innerText())?.[1]);
const rows = (page: Page) => page.locator('.papers tbody tr');

/** Opens the facet of this title, if it is closed. */
async function open(page: Page, title: string) {
  const facet = page.locator('details.facet', { has: page.getByText(title, { exact: true }) });
  if (!(await facet.evaluate((element) => (element as HTMLDetailsElement).open))) await facet.locator('summary').click();
}

test('only the facets that stand open are loaded and counted', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const loaded = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/filter/')) loaded.add(request.url());
  });
  await page.goto('papers/');
  const standOpen = await page.locator('details.facet[open] > [data-facet]').count();
  await page.getByRole('checkbox', { name: /^Unstructured/ }).check();
  await expect(status(page)).toHaveText(/of/);
  // And which entries are papers.
  expect(loaded.size).toBe(standOpen + 1);
  await open(page, 'Tasks');
  await expect.poll(() => loaded.size).toBe(standOpen + 2);
});

test('values of one facet add up, facets narrow each other, and counts say beforehand what comes', async ({ page }) => {
  await page.goto('papers/');
  await expect(status(page)).toHaveText(`${total} papers`);
  const unstructured = await countOf(page, 'Unstructured');

  await page.getByRole('checkbox', { name: /^Unstructured/ }).check();
  await expect(status(page)).toHaveText(`${unstructured} of ${total} papers`);
  await expect(rows(page)).toHaveCount(Math.min(unstructured, 25));

  // Another value of the same facet widens the list by what its count promised, less those that have both.
  const semi = await countOf(page, 'Semi-structured');
  await page.getByRole('checkbox', { name: /^Semi-structured/ }).check();
  await expect(page).toHaveURL(/\?category=unstructured,semi-structured$/);
  await expect.poll(() => shown(page)).toBeGreaterThan(unstructured);
  const both = await shown(page);
  expect(both).toBeLessThanOrEqual(unstructured + semi);

  // A value of another facet narrows it to exactly its count.
  const free = await countOf(page, 'Training-free');
  expect(free).toBeGreaterThan(0);
  await page.getByRole('checkbox', { name: /^Training-free/ }).check();
  await expect(status(page)).toHaveText(`${free} of ${total} papers`);
  await expect(rows(page)).toHaveCount(free);
});

test('a value can be excluded, and what none has stays visible as none', async ({ page }) => {
  await page.goto('papers/?category=semi-structured');
  await expect(status(page)).toContainText(' of ');
  const before = await shown(page);
  await open(page, 'Pruned models');
  await value(page, 'U-ViT').getByRole('button', { name: 'Exclude U-ViT' }).click();
  await expect(page).toHaveURL(/model=!u-vit/);
  await expect(status(page)).toHaveText(`${before - 1} of ${total} papers`);
  await expect(page.getByRole('link', { name: /^SparseDM/ })).toHaveCount(0);
  await expect(value(page, 'AnimateDiff').locator('[data-count]')).toHaveText('0');
  await expect(value(page, 'AnimateDiff')).toBeVisible();
});

test('words and filters work together, with patterns understood', async ({ page }) => {
  await page.goto('papers/');
  await page.getByRole('searchbox', { name: 'Words in the list' }).fill('2:4');
  await expect(rows(page).first()).toContainText(/SparseDM|OBS-Diff|RT-Lynx/);
  await page.getByRole('checkbox', { name: /^Training-free/ }).check();
  await expect(page).toHaveURL(/\?training=training-free&q=2%3A4$/);
  await expect(rows(page).first()).toContainText('OBS-Diff');
});

test('words are understood as in the search box: slips, names, identifiers, and some of the words where none has all', async ({ page }) => {
  const first = async (query: string) => {
    await page.goto(`papers/?q=${encodeURIComponent(query)}`);
    await expect(status(page)).toContainText(' of ');
    return rows(page).first();
  };
  await expect(await first('tinyfuson')).toHaveAttribute('data-slug', 'tinyfusion');
  await expect(status(page)).toContainText('for “tinyfusion”');
  await expect(await first('diff pruning')).toHaveAttribute('data-slug', 'diff-pruning');
  await expect(await first('https://arxiv.org/pdf/2404.10445v2')).toHaveAttribute('data-slug', 'sparsedm');
  await expect(await first('SparseDM astronomy')).toHaveAttribute('data-slug', 'sparsedm');
  expect(await rows(page).count()).toBe(1);
});

test('code and weights means both, in a facet that says so', async ({ page }) => {
  await page.goto('papers/');
  const facet = page.locator('.facet', { has: page.getByText('What papers come with') });
  await expect(facet).toContainText('Papers with all that you tick');
  await page.getByRole('checkbox', { name: /^Code/ }).check();
  await expect(status(page)).toContainText(' of ');
  const withCode = await shown(page);
  // Its other values say how many papers have them as well.
  const both = await countOf(page, 'Weights');
  expect(both).toBeLessThan(withCode);
  await page.getByRole('checkbox', { name: /^Weights/ }).check();
  await expect(status(page)).toHaveText(`${both} of ${total} papers`);
  for (const row of await rows(page).all()) {
    await expect(row.locator('[data-label="Code"] a')).toHaveCount(1);
    await expect(row.locator('[data-label="Weights"] a')).toHaveCount(1);
  }
});

test('SDXL with code and weights is three clicks away', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('papers/');
  for (const name of [/^SDXL\s/, /^Code/, /^Weights/]) await page.getByRole('checkbox', { name }).click();
  await expect(page).toHaveURL(/\?has=code,weights&model=sdxl$/);
  await expect.poll(() => rows(page).count()).toBeLessThan(20);
  await expect(rows(page)).toHaveCount(await shown(page));
});

test('a box finds the values of a long facet by any of their spellings, by keyboard too', async ({ page }) => {
  await page.goto('papers/');
  const models = page.locator('[data-facet="model"]');
  const box = models.getByRole('searchbox', { name: 'Find in Pruned models' });
  const visible = models.locator('.facet-value:visible .facet-name');
  await box.fill('stable diffusion xl');
  await expect(visible).toHaveText(['SDXL']);
  await box.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?model=sdxl$/);

  // Full-width digits are digits, and what is chosen stays in sight.
  await box.fill('ｓｄ１．５');
  await expect(visible).toHaveText(['Stable Diffusion 1.5', 'SDXL']);
  await box.press('Enter');
  await expect(page).toHaveURL(/\?model=sd-1-5,sdxl$/);
  await box.fill('no such model');
  await expect(models.getByText('No matches')).toBeVisible();
  await box.fill('');
  expect(await visible.count()).toBeGreaterThan(40);
});

test('where nothing fits, the filter is offered whose removal helps most', async ({ page }) => {
  await page.goto('papers/?category=structured&training=from-scratch&model=sdxl');
  await expect(status(page)).toContainText('No paper matches');
  const offer = page.locator('.offers button').first();
  await expect(offer).toHaveText(/^Remove “From scratch” to see \d+ papers$/);
  const promised = Number(/\d+/.exec(await offer.innerText())![0]);
  await offer.click();
  await expect(page).toHaveURL(/\?category=structured&model=sdxl$/);
  await expect(status(page)).toHaveText(`${promised} of ${total} papers`);
  await expect(page.locator('.offers')).toBeHidden();
});

test('where no filter alone stands in the way, it is offered to remove them all', async ({ page }) => {
  await page.goto('papers/?q=arxiv+1909.99999&category=structured&year=1990');
  await page.getByRole('button', { name: `Remove all filters to see ${total} papers` }).click();
  await expect(status(page)).toHaveText(`${total} papers`);
  await expect(page).toHaveURL(/\/papers\/$/);
});

test('what an address holds to follow readers is dropped without a word', async ({ page }) => {
  await page.goto('papers/?utm_source=x&fbclid=1&has=code&gclid=2');
  await expect(page).toHaveURL(/\/papers\/\?has=code$/);
  await expect(status(page)).toHaveText(/^\d+ of \d+ papers$/);
  await page.goto('papers/?utm_source=x&fbclid=1');
  await expect(page).toHaveURL(/\/papers\/$/);
  await expect(status(page)).toHaveText(`${total} papers`);
});

test('what nothing has is said, and known words that look alike are offered', async ({ page }) => {
  await page.goto('papers/?q=arxiv+1909.99999');
  await expect(status(page)).toContainText('No paper matches');
  await expect(rows(page)).toHaveCount(0);
  await page.goto('papers/?q=prunetwork');
  await expect(status(page)).toContainText('No paper matches');
  await expect(page.locator('.offers button').first()).toHaveText(`Remove “prunetwork” to see ${total} papers`);
  await page.locator('.offers button').nth(1).click();
  await expect(status(page)).toContainText(' of ');
  await expect(page.locator('.offers')).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Words in the list' })).toBeFocused();
});

test('the whole state is in the address: reload, back and forward, a link', async ({ page }) => {
  const address = 'papers/?category=structured&model=sdxl,!flux-dev&has=code&year=2023-2024&sort=-title';
  await page.goto(address);
  await expect(status(page)).toContainText(' of ');
  const names = () => rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['title']));
  const list = await names();
  expect(list.length).toBeGreaterThan(1);
  expect(list).toEqual(list.toSorted((a, b) => -(a ?? '').localeCompare(b ?? '', 'en', { sensitivity: 'base' })));
  await expect(page.getByRole('list', { name: 'Chosen filters' }).getByRole('button')).toHaveText([
    'Code',
    'Structured',
    'SDXL',
    'not FLUX.1-dev',
    '2023–2024',
    'Clear all',
  ]);

  await page.reload();
  await expect.poll(names).toEqual(list);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(status(page)).toHaveText(`${total} papers`);
  await page.goBack();
  await expect.poll(names).toEqual(list);
  await page.goForward();
  await expect(status(page)).toHaveText(`${total} papers`);
});

test('what an address does not know is ignored with a note, and leaves the address', async ({ page }) => {
  await page.goto('papers/?category=structured,sideways&color=red&sort=up');
  await expect(status(page)).toContainText('Unknown, so left out of the address: category=sideways, color=red, sort=up');
  await expect(page).toHaveURL(/\/papers\/\?category=structured$/);
});

test('what does not fit the first page of results can be shown', async ({ page }) => {
  await page.goto('papers/?category=structured');
  await expect(rows(page)).toHaveCount(25);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows(page)).toHaveCount(50);
  await expect(rows(page).nth(25).locator('a').first()).toBeFocused();
  const all = await shown(page);
  for (let there = 50; there < all; there += 25) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(rows(page)).toHaveCount(Math.min(all, there + 25));
  }
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  const slugs = await rows(page).evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset['slug']));
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('it sorts by date, title, venue and number of results', async ({ page }) => {
  await page.goto('papers/');
  await page.getByLabel('Sort').selectOption('results');
  await expect(page).toHaveURL(/\?sort=results$/);
  await expect(rows(page).first()).toContainText('OBS-Diff');
  await page.getByLabel('Sort').selectOption('date');
  await expect(page).toHaveURL(/\/papers\/$/);
  const dates = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['date'] ?? ''));
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('by keyboard alone a value is chosen and taken back, and the focus is kept', async ({ page }) => {
  await page.goto('papers/');
  const box = page.getByRole('checkbox', { name: /^Structured/ });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(status(page)).toContainText(' of ');
  await expect(box).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Exclude Structured' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove the filter Structured' }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`${total} papers`);
  await expect(page.getByRole('searchbox', { name: 'Words in the list' })).toBeFocused();
});

test('nothing is loaded before a filter is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('papers/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('every term of a paper leads to its list', async ({ page }) => {
  await page.goto('papers/sparsedm/');
  for (const [name, heading] of [
    ['2:4', '2:4'],
    ['Magnitude', 'Magnitude'],
    ['U-ViT', 'U-ViT'],
    ['Fine-tuning', 'Fine-tuning'],
  ] as const) {
    await page.goto('papers/sparsedm/');
    await page.locator('.facts').getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(
      page
        .getByRole('link', { name: /^Semi-structured: SparseDM/ })
        .or(page.getByRole('link', { name: /SparseDM/ }))
        .first(),
    ).toBeVisible();
  }
});

test('on a phone the filters stand above the list and can be opened', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('papers/');
  await expect(page.getByRole('checkbox', { name: /^Structured/ })).toBeHidden();
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Semi-structured/ }).check();
  await expect(status(page)).toContainText(' of ');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('it works under a base path', async ({ page }) => {
  await page.goto(`${addressOf(sites.based)}papers/?pattern=2-4`);
  await expect(rows(page).first()).toBeVisible();
  await expect(status(page)).toContainText(' of ');
  await rows(page).first().locator('a.title').click();
  await expect(page).toHaveURL(/\/some\/base\/papers\/[a-z0-9-]+\/$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a filtered list with every facet open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('papers/?category=structured&model=!flux-dev&q=distillation');
    await expect(status(page)).toContainText(' of ');
    await page.locator('details').evaluateAll((all) => all.forEach((element) => ((element as HTMLDetailsElement).open = true)));
    expect(await violationsOn(page)).toEqual([]);
  });
}
