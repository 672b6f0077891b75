import { expect, test, type Page } from './test.ts';
import { builtPages } from './dist.ts';
import { addressOf, sites } from './sites.ts';

const root = addressOf(sites.hostile);
const hits = (page: Page) => page.evaluate(() => (globalThis as { hit?: number }).hit);

test('nothing in an entry runs, on any page', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  for (const path of builtPages(sites.hostile)) {
    await page.goto(root + path);
    expect(await hits(page), path).toBeUndefined();
    expect(await page.locator('main b b, main script:not([type="module"], [type="application/json"]), main img, [onerror]').count(), path).toBe(0);
  }
});

test('text comes out as the text that went in', async ({ page }) => {
  await page.goto(`${root}papers/markup/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `<script>window.hit = 1</script> & <img src=x onerror='window.hit = 2'> | pipe: a \`tick\` {brace} *star* _score_ "quoted" 'single'`,
  );
  await expect(page.locator('.authors').first()).toHaveText(`Miles O'Brien, Ada "Quote" Lovelace and Smith & Sons <Ltd>`);
  await expect(page.getByText('ICLR 2025, <u>DeLTa</u> workshop')).toBeVisible();
  await expect(page.locator('.summary')).toHaveText(
    'Costs $5 or $10 & more; keeps {2:4} | \\ [link] (javascript:alert(1)) < ! -- gone -- > at 3 < 4 \' onx=1 "',
  );
  await expect(page.getByRole('link', { name: 'DOI' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1002/(SICI)1097-0185(19990415)257%3A2%3C50%3A%3AAID-AR4%3E3.3.CO%3B2-N',
  );
  await expect(page.getByRole('table').first()).toContainText('0.47');
});

test('mathematics and notes are rendered, and money is not mathematics', async ({ page }) => {
  await page.goto(`${root}papers/notes/`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('3DGS² for $5');
  await expect(title.locator('math')).toHaveCount(1);
  const notes = page.locator('.prose');
  expect(await notes.locator('math').count()).toBe(2);
  await expect(notes.locator('code').first()).toHaveText('{2:4}');
  await expect(notes.getByRole('note')).toContainText('Mind this');
  await expect(notes.getByRole('link', { name: '<b>Bold</b>' })).toHaveAttribute('href', '/papers/markup/');
});

test('search shows hostile text as text', async ({ page }) => {
  await page.goto(root);
  await page.getByRole('combobox', { name: /^Search/ }).fill('script window');
  await expect(page.locator('#searchResults').getByRole('option').first()).toContainText('<script>');
  expect(await hits(page)).toBeUndefined();
});
