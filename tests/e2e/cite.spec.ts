import { expect, test } from './test.ts';
import { readdirSync } from 'node:fs';
import { addressOf, sites } from './sites.ts';

const total = readdirSync('content/papers').length;

for (const [label, start] of [
  ['BibTeX', /^@inproceedings\{wang2024sparsedm,\n {2}title = \{\{SparseDM\}: Toward/],
  ['RIS', /^TY {2}- CPAPER\r?\nTI {2}- SparseDM: Toward/],
  ['CSL-JSON', /^\[\s+\{\s+"id": "wang2024sparsedm"/],
  ['reference', /^Kafeng Wang, .+ and .+\. SparseDM: Toward .+\. In IEEE International Conference on Multimedia and Expo, 2025\. https:/],
] as const) {
  test(`one click puts the ${label} into the clipboard, and says so`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('papers/sparsedm/');
    await page.getByRole('button', { name: `Copy ${label}` }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(start);
    // What is copied is what is shown.
    await expect(page.locator('.citation')).toContainText(copied.trim());
  });
}

test('it says what to do where the browser allows no copying', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('papers/sparsedm/');
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByText('does not allow copying')).toBeVisible();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every form can be shown, the buttons are gone', async ({ page }) => {
    await page.goto('papers/sparsedm/');
    await expect(page.getByText(/^Kafeng Wang, .+ 2025\. https:/)).toBeVisible();
    await expect(page.getByRole('group', { name: 'BibTeX' })).toContainText('archiveprefix = {arXiv}');
    for (const label of ['RIS', 'CSL-JSON']) {
      await expect(page.getByRole('group', { name: label })).toBeHidden();
      await page.locator('.citation summary', { hasText: label }).click();
      await expect(page.getByRole('group', { name: label })).toContainText('SparseDM: Toward');
    }
    await expect(page.getByRole('button', { name: /^Copy / })).toHaveCount(0);
  });
});

test('a paper page links to its files, under a base path too', async ({ page, request }) => {
  const root = addressOf(sites.based);
  await page.goto(`${root}papers/sparsedm/`);
  for (const [name, ending, start] of [
    ['.bib file', 'bib', '@inproceedings{wang2024sparsedm'],
    ['.ris file', 'ris', 'TY  - CPAPER\r\n'],
    ['.csl.json file', 'csl.json', '"type": "paper-conference"'],
  ] as const) {
    // Some stand in a part of the page that is closed at first.
    const link = page.getByRole('link', { name, exact: true, includeHidden: true });
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
  expect(JSON.parse(await text('papers.csl.json'))).toHaveLength(total);
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
