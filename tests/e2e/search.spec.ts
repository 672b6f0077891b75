import { expect, test, type Page } from './test.ts';
import { addressOf, sites } from './sites.ts';

/** Types into the search box and gives the results, as a reader sees them. */
async function search(page: Page, words: string) {
  const box = page.getByRole('combobox', { name: /^Search/ });
  await box.fill('');
  await box.fill(words);
  await expect(page.locator('.search-status')).toHaveText(/result|Nothing found/);
  return page.locator('#searchResults').getByRole('option').allInnerTexts();
}

const KNOWN: readonly (readonly [what: string, query: string, first: RegExp])[] = [
  ['by its title', 'Structural Pruning for Diffusion Models', /Diff-Pruning/],
  ['by words of its title, in small letters', 'smaller and faster stable diffusion', /Improved Techniques/],
  ['by the name of the method', 'SparseDM', /SparseDM/],
  ['by the name of the method without its hyphen', 'laptop diff', /LAPTOP-Diff/],
  ['by an author', 'Kafeng Wang', /SparseDM/],
  ['by its arXiv identifier', '2404.10445', /SparseDM/],
  ['by an address of arXiv', 'https://arxiv.org/pdf/2305.10924v2', /Diff-Pruning/],
  ['by a word before a colon of its title', 'Effortless Efficiency', /Effortless|Learnable Sparsity/],
];

for (const [what, query, first] of KNOWN) {
  test(`a paper is found ${what}`, async ({ page }) => {
    await page.goto('');
    expect((await search(page, query))[0]).toMatch(first);
  });
}

test('2:4 finds its page, then semi-structured papers before anything with the number 24', async ({ page }) => {
  await page.goto('');
  const results = await search(page, '2:4');
  expect(results[0]).toMatch(/N:M pattern/);
  expect(results.slice(1, 4).join()).toMatch(/SparseDM|OBS-Diff/);
});

test('a pattern in full-width characters is the same', async ({ page }) => {
  await page.goto('');
  const results = await search(page, '2:4');
  expect(await search(page, '２：４')).toEqual(results);
});

for (const path of ['', 'papers/']) {
  test(`1,500 words pasted into the search on /${path} block nothing`, async ({ page }) => {
    await page.goto(path);
    const box =
      path === '' ? page.getByRole('combobox', { name: /^Search/ }) : page.locator('main').getByRole('searchbox', { name: 'Words in the list' });
    const status = path === '' ? page.locator('.search-status') : page.locator('main [data-status]');
    await box.fill('pruning');
    await expect(status).toHaveText(/result|papers/);
    await page.evaluate(() => {
      const blocked: number[] = [];
      Object.assign(globalThis, { blocked });
      new PerformanceObserver((list) => blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
    });
    // Of three tries the best counts: on a busy machine a task is long because others have their turn.
    const longest: number[] = [];
    for (const letters of ['abcdefghij', 'klmnopqrst', 'uvwxyzabcd']) {
      const words = Array.from({ length: 1500 }, (_, index) => `${letters}${String(index).replace(/\d/g, (digit) => letters[Number(digit)]!)}`);
      await page.evaluate(() => void (globalThis as unknown as { blocked: number[] }).blocked.splice(0));
      await box.fill(`diffusion ${words.join(' ')}`);
      await expect(status).toHaveText(/\d+ (?:of \d+ papers|results)|Nothing found|No paper matches/);
      await expect(status).not.toHaveText(/Searching/);
      await page.waitForTimeout(500);
      longest.push(await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { blocked: number[] }).blocked)));
    }
    expect(Math.min(...longest)).toBeLessThan(200);
  });
}

test('tools, tutorials and guides are found as well, each said to be one', async ({ page }) => {
  await page.goto('');
  expect((await search(page, 'Torch-Pruning'))[0]).toMatch(/Torch-Pruning\s+Tool/);
  expect((await search(page, 'Semi-structured guide 2:4 sparse tensor cores')).join()).toContain('Guide');
  expect((await search(page, 'survey')).join()).toContain('Tutorial');
});

for (const [query, address, label] of [
  ['SDXL', '/models/sdxl/', /SDXL\s*Model · \d+ papers/],
  ['text to video', '/tasks/text-to-video/', /Text-to-video\s*Task · \d+ papers/],
  ['semi-structured', '/categories/semi-structured/', /Semi-structured\s*Category · \d+ papers/],
] as const) {
  test(`“${query}” offers the page of what it names, said to be one`, async ({ page }) => {
    await page.goto('');
    await search(page, query);
    await expect(page.locator(`a[role="option"][href="${address}"]`)).toHaveText(label);
    const addresses = await page.locator('a[role="option"]').evaluateAll((options) => options.map((option) => option.getAttribute('href')));
    expect(addresses.indexOf(address)).toBeLessThan(2);
  });
}

test('a submission is found by its identifier alone, as it is pasted', async ({ page }) => {
  await page.goto('');
  expect(await search(page, 't9m14jybcI')).toHaveLength(1);
  await expect(page.locator('#searchResults').getByRole('option')).toContainText(
    'Improved Techniques for Training Smaller and Faster Stable Diffusion',
  );
});

test('a question is led to the guide that answers it, without its small words', async ({ page }) => {
  await page.goto('');
  expect((await search(page, 'what is N:M sparsity'))[0]).toMatch(/Semi-structured pruning \(N:M\)\s+Guide/);
  expect((await search(page, 'best method for flux'))[0]).toMatch(/FLUX/);
  expect((await search(page, 'how do I prune flux'))[0]).toMatch(/Shrink FLUX\.1 today\s+Guide/);
});

test('words of which nothing has all find what has some, and say so', async ({ page }) => {
  await page.goto('');
  expect((await search(page, 'nunchaku federated')).slice(0, 3).join()).toMatch(/Nunchaku|FedPhD/);
  await expect(page.locator('.search-status')).toHaveText(/^\d+ results with some of these words, few or none with all of them$/);
});

test('a result shows glyph, venue and year', async ({ page }) => {
  await page.goto('');
  await search(page, 'Diff-Pruning');
  const first = page.locator('#searchResults').getByRole('option').first();
  await expect(first).toContainText('Paper · NeurIPS 2023');
  await expect(first.locator('svg.glyph')).toHaveCount(1);
});

test('it is driven by the keyboard alone', async ({ page }) => {
  await page.goto('tools/');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: /^Search/ });
  await expect(box).toBeFocused();
  await page.keyboard.type('sparsedm');
  const options = page.locator('#searchResults').getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/sparsedm\/$/);

  // The address changes before the script of the new page listens.
  await page.waitForLoadState();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('laptop');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
});

test('results that are cut lead to all of them, by keyboard too', async ({ page }) => {
  await page.goto('papers/');
  await search(page, 'pruning');
  const total = Number(/^(\d+) results/.exec(await page.locator('.search-status').innerText())![1]);
  const options = page.locator('#searchResults [role="option"]');
  await expect(options).toHaveCount(9);
  await expect(options.last()).toHaveText(`Show 24 more of ${total}`);
  const box = page.getByRole('combobox', { name: /^Search/ });
  await box.press('ArrowUp');
  await box.press('Enter');
  await expect(options).toHaveCount(33);
  await expect(options.nth(8)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toBeFocused();
  while ((await options.count()) < total) {
    const before = await options.count();
    await options.last().click();
    await expect.poll(() => options.count()).toBeGreaterThan(before);
  }
  await expect(options).toHaveCount(total);
  const addresses = await options.evaluateAll((all) => all.map((option) => option.getAttribute('href')));
  expect(addresses).not.toContain(null);
  expect(new Set(addresses).size).toBe(total);
});

test('arrows and Escape are left alone while a word is composed', async ({ page }) => {
  await page.goto('papers/');
  await search(page, 'pruning');
  const box = page.getByRole('combobox', { name: /^Search/ });
  const press = (key: string, isComposing: boolean) =>
    box.evaluate((input, init) => input.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })), {
      key,
      isComposing,
    });
  const options = page.locator('#searchResults').getByRole('option');
  for (const key of ['ArrowDown', 'ArrowUp', 'Escape']) expect(await press(key, true), key).toBe(true);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toBeVisible();
  expect(await press('ArrowDown', false)).toBe(false);
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await press('Escape', false);
  await expect(options.first()).toBeHidden();
});

test('full-width digits and colons are those of a pattern', async ({ page }) => {
  await page.goto('');
  const plain = await search(page, '2:4');
  expect(await search(page, '２：４')).toEqual(plain);
});

test('what is not there is said, with what to try', async ({ page }) => {
  await page.goto('');
  await search(page, 'xyzzyqwert');
  await expect(page.locator('.search-status')).toContainText('Nothing found for “xyzzyqwert”');
});

test('nothing of it is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('papers/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  await page.getByRole('combobox', { name: /^Search/ }).focus();
  await expect.poll(() => asked.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true);
});

test('it works under a base path, and its results stay there', async ({ page }) => {
  await page.goto(`${addressOf(sites.based)}guides/`);
  await search(page, 'SparseDM');
  await page.locator('#searchResults').getByRole('option').first().click();
  await expect(page).toHaveURL(`${addressOf(sites.based)}papers/sparsedm/`);
});
