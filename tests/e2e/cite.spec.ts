import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { addressOf, sites } from './sites.ts';

const total = readdirSync('content/papers').length;

test('the copy button puts the BibTeX into the clipboard, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/sparsedm/');
  const shown = await page.getByRole('group', { name: 'BibTeX' }).innerText();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(shown.trim());
  expect(copied).toMatch(/^@inproceedings\{wang2024sparsedm,\n {2}title = \{\{SparseDM\}: Toward/);
});

test('it says what to do where the browser allows no copying', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('papers/sparsedm/');
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByText('does not allow copying')).toBeVisible();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the BibTeX and its files are there, the button is not', async ({ page }) => {
    await page.goto('papers/sparsedm/');
    await expect(page.getByRole('group', { name: 'BibTeX' })).toContainText('archiveprefix = {arXiv}');
    await expect(page.getByRole('button', { name: 'Copy BibTeX' })).toBeHidden();
  });
});

test('a paper page links to its files, under a base path too', async ({ page, request }) => {
  const root = addressOf(sites.based);
  await page.goto(`${root}papers/sparsedm/`);
  for (const [name, ending, start] of [
    ['.bib file', 'bib', '@inproceedings{wang2024sparsedm'],
    ['.ris file', 'ris', 'TY  - CPAPER\r\n'],
  ] as const) {
    const link = page.getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('href', `/some/base/papers/sparsedm.${ending}`);
    const answer = await request.get(`${root}papers/sparsedm.${ending}`);
    expect(await answer.text()).toContain(start);
  }
  const record = (await (await request.get(`${root}papers/sparsedm.json`)).json()) as Record<string, unknown>;
  expect(record).toMatchObject({
    slug: 'sparsedm',
    page: 'https://example.org/some/base/papers/sparsedm/',
    published: 'ICME 2025, oral',
    links: { arxiv: '2404.10445' },
    labels: { training: ['Fine-tuning'] },
  });
});

test('the files of the whole list hold every paper', async ({ request }) => {
  const text = async (file: string) => (await request.get(file)).text();
  expect((await text('papers.bib')).match(/^@\w+\{/gm)).toHaveLength(total);
  expect((await text('papers.ris')).match(/^TY {2}- /gm)).toHaveLength(total);
  expect((await text('papers.csv')).split('\r\n')).toHaveLength(total + 2);
  const file = JSON.parse(await text('papers.json')) as { version: number; papers: { slug: string; released: string }[] };
  expect(file.version).toBe(1);
  expect(file.papers).toHaveLength(total);
  expect(file.papers.map(({ released }) => released)).toEqual(
    file.papers
      .map(({ released }) => released)
      .toSorted()
      .reverse(),
  );
});
