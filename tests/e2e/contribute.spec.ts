import { violationsOn } from './axe.ts';
import { storagePrefix } from '../../src/storage.ts';
import { expect, test, type Page } from './test.ts';
import { cp } from 'node:fs/promises';
import { parse } from 'yaml';
import { check, temporaryFolder } from '../unit/helpers.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { addressOf, sites } from './sites.ts';

const form = (page: Page) => page.getByRole('form', { name: 'A new entry' });
const field = (page: Page, name: string | RegExp) => form(page).getByRole('textbox', { name }).filter({ visible: true });
const status = (page: Page) => form(page).locator('[data-status]');
const proposal = (page: Page) => form(page).getByRole('link', { name: 'Propose it on GitHub' });
const text = (page: Page) => form(page).locator('[data-text]');
const unfold = (page: Page, name: string) => form(page).locator('summary').filter({ visible: true }).filter({ hasText: name }).first().click();

async function open(page: Page, root = addressOf(sites.real)): Promise<void> {
  await page.goto(`${root}contribute/`);
  await expect(status(page)).toContainText('to do');
}

/** The file that GitHub's page would open with. */
async function proposed(page: Page): Promise<{ file: string; content: string }> {
  const { origin, pathname, searchParams } = new URL((await proposal(page).getAttribute('href'))!);
  expect(origin + pathname).toBe('https://github.com/Alrightlone/awesome-diffusion-pruning/new/main');
  return { file: searchParams.get('filename')!, content: searchParams.get('value')! };
}

/** What `npm run check` says of the whole list with this file in it. */
async function checkWith({ file, content }: { file: string; content: string }): Promise<string> {
  await using folder = await temporaryFolder();
  await cp('content', folder.directory, { recursive: true });
  await folder.write({ [file.replace('content/', '')]: content });
  const { code, stdout, stderr } = await check(folder.directory);
  return code === 0 ? stdout.split(/[,:]/)[0]! : stderr;
}

async function fillPaper(page: Page): Promise<void> {
  await field(page, 'Title').fill('FooPrune: Pruning of Everything');
  await field(page, 'Short name').fill('FooPrune');
  await field(page, 'Authors').fill('Ada Lovelace\nZoë O’Brien\n{NVIDIA}');
  await field(page, 'First public').fill('2026-11');
  await field(page, 'arXiv').fill('2611.01234');
  // By keyboard, which hits its target even while the page still settles.
  await form(page).getByRole('checkbox', { name: 'Semi-structured' }).press('Space');
  await field(page, 'Summary').fill('Removes weights in a regular pattern.\nNeeds no training.');
}

test('what is to do is listed in the order of the fields', async ({ page }) => {
  await open(page);
  const list = form(page).locator('[data-problem-list] a');
  await expect(list).toHaveText(['Title', 'Authors', 'First public', 'Links', 'Categories', 'Summary', 'Name of the file']);
});

test('an empty form becomes a file that passes the check, with results', async ({ page }) => {
  await open(page);
  await fillPaper(page);
  await expect(status(page)).toHaveText('Ready: the file passes the check.');
  await form(page).getByLabel('Conference or journal').filter({ visible: true }).selectOption({ label: 'ICLR' });
  await expect(status(page)).toHaveText('1 thing to do:');
  await field(page, 'Year').fill('2026');
  await field(page, 'Patterns').fill('2:4\n4:8');

  await unfold(page, 'Details');
  await unfold(page, 'Models');
  await form(page).getByRole('searchbox', { name: 'Find among the models' }).fill('flux dev');
  await expect(form(page).getByRole('checkbox', { name: 'SDXL', exact: true })).toBeHidden();
  await form(page).getByRole('checkbox', { name: 'FLUX.1-dev' }).check();
  await unfold(page, 'Training');
  await form(page).getByRole('radio', { name: 'Training-free' }).check();

  await unfold(page, 'Results');
  await form(page).getByRole('button', { name: 'Add a result' }).click();
  const row = form(page).getByRole('group', { name: 'Result 1' });
  await row.getByLabel('Model').selectOption({ label: 'FLUX.1-dev' });
  await row.getByRole('textbox', { name: 'Setting' }).fill('2:4, 50%');
  await row.getByRole('button', { name: 'Add a figure' }).click();
  await row.getByRole('combobox', { name: 'Metric' }).selectOption('image-reward');
  await row.getByRole('textbox', { name: 'Before' }).fill('4.19');
  await row.getByRole('textbox', { name: 'After' }).fill('-0.5');
  await row.getByRole('textbox', { name: /^Source/ }).fill('Table 1: "all"');

  await expect(status(page)).toHaveText('Ready: the file passes the check.');
  const made = await proposed(page);
  expect(made.file).toBe('content/papers/fooprune.yaml');
  expect(made.content).toBe(await text(page).textContent());
  expect(parse(made.content)).toEqual({
    title: 'FooPrune: Pruning of Everything',
    name: 'FooPrune',
    authors: ['Ada Lovelace', 'Zoë O’Brien', { organization: 'NVIDIA' }],
    released: '2026-11',
    venue: { id: 'iclr', year: 2026 },
    key: 'lovelace2026fooprune',
    links: { arxiv: '2611.01234' },
    categories: ['semi-structured'],
    patterns: ['2:4', '4:8'],
    models: ['flux-dev'],
    training: 'training-free',
    summary: 'Removes weights in a regular pattern. Needs no training.',
    results: [
      { model: 'flux-dev', setting: '2:4, 50%', before: { 'image-reward': 4.19 }, after: { 'image-reward': -0.5 }, source: 'Table 1: "all"' },
    ],
    added: new Date().toISOString().slice(0, 10),
  });
  expect(await checkWith(made)).toBe('No problems');
});

test('a tool and a tutorial become files that pass the check', async ({ page }) => {
  await open(page);
  await form(page).getByRole('radio', { name: 'Tool', exact: true }).check();
  await field(page, 'Name').first().fill('Foo Pruner');
  await form(page).getByRole('radio', { name: 'Libraries' }).check();
  await field(page, 'Code').fill('https://github.com/foo/pruner');
  await field(page, 'Summary').fill('Prunes foo.');
  const tool = await proposed(page);
  expect(tool.file).toBe('content/tools/foo-pruner.yaml');
  expect(await checkWith(tool)).toBe('No problems');

  await form(page).getByRole('radio', { name: 'Tutorial', exact: true }).check();
  await field(page, 'Title').fill('How to prune foo');
  await form(page).getByRole('radio', { name: 'Courses and talks' }).check();
  await field(page, 'Page').fill('https://example.org/how');
  await field(page, 'Summary').fill('Explains foo.');
  const tutorial = await proposed(page);
  expect(tutorial.file).toBe('content/tutorials/prune-foo.yaml');
  expect(await checkWith(tutorial)).toBe('No problems');

  // What was written for one kind waits for its return.
  await form(page).getByRole('radio', { name: 'Tool', exact: true }).check();
  expect(await proposed(page)).toEqual(tool);
});

test('a pasted table becomes a file that passes the check', async ({ page }) => {
  await open(page);
  await form(page).getByRole('radio', { name: 'Comparison table' }).check();
  await field(page, 'Paper').fill('diff-pruning');
  await field(page, 'Table').fill('Table 99');
  await field(page, 'Source').fill('https://arxiv.org/abs/2305.10924');
  await form(page).getByLabel('Read').filter({ visible: true }).selectOption('the text of the paper');
  await unfold(page, 'Benchmarks');
  await form(page).getByRole('checkbox', { name: 'CIFAR-10', exact: true }).check();
  const rows = field(page, 'Rows');
  await rows.fill('Method\tRole\tPaper\tFID ↓\tFooness\nDense\tdense model\t\t4.19\t1\nDiff-Pruning\tmethod\tdiff-pruning\t5.29\t2');
  await rows.blur();
  await expect(form(page).locator('.field-error').filter({ hasText: 'fooness' }).first()).toContainText('is not a term of');
  await rows.fill('Method\tRole\tFID\nDense\t\t4.19');
  await expect(form(page).locator('[data-problem-list]')).toContainText('Rows row 1: ');
  await rows.fill('Method\tRole\tPaper\tFID ↓\nDense\tdense model\t\t4.19\nDiff-Pruning\tmethod\tdiff-pruning\t5.29');
  await expect(status(page)).toHaveText('Ready: the file passes the check.');
  const table = await proposed(page);
  expect(table.file).toBe('content/comparisons/diff-pruning-cifar-10-2.yaml');
  expect(parse(table.content)).toMatchObject({ metrics: ['fid'], rows: [{ role: 'dense', figures: { fid: '4.19' } }, { paper: 'diff-pruning' }] });
  expect(await checkWith(table)).toBe('No problems');
  await page.reload();
  await expect(rows).toHaveValue('name\trole\tpaper\tfid\nDense\tdense\t\t4.19\nDiff-Pruning\tmethod\tdiff-pruning\t5.29');
});

test('an identifier or an address fills in what it says, and nobody is asked', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await open(page);
  const paste = field(page, 'Fill in from');
  const fill = form(page).getByRole('button', { name: 'Fill in' });
  for (const [pasted, name, value] of [
    ['https://arxiv.org/pdf/2611.01234v2', 'arXiv', '2611.01234'],
    ['https://openreview.net/forum?id=t9m14jybcX', 'OpenReview', 't9m14jybcX'],
    ['https://doi.org/10.1000/xyz123', 'DOI', '10.1000/xyz123'],
    ['github.com/foo/bar.git', 'Code', 'https://github.com/foo/bar'],
    ['https://example.org/paper', 'Page', 'https://example.org/paper'],
  ] as const) {
    await paste.fill(pasted);
    await fill.click();
    await expect(field(page, name).first()).toHaveValue(value);
  }
  await expect(field(page, 'First public')).toHaveValue('2026-11');
  await paste.fill('2611.09999');
  await fill.click();
  await expect(form(page).locator('[data-paste-said]')).toContainText('Left as it was: ');
  await expect(field(page, 'arXiv')).toHaveValue('2611.01234');
  await paste.fill('what is this');
  await fill.click();
  await expect(form(page).locator('[data-paste-said]')).toHaveText('This is not an identifier, address or BibTeX entry that the form can read.');
  expect([...hosts]).toEqual([new URL(addressOf(sites.real)).host]);
});

test('a BibTeX entry fills in its fields as soon as it is pasted, and its parser is loaded then', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(...(/bibtex[^/]*\.js/.exec(request.url()) ?? [])));
  await open(page);
  expect(scripts).toEqual([]);
  const bibtex = String.raw`@inproceedings{x, title = {{FooPrune}: Structured Pruning of {SDXL} in $\mathcal{O}(n)$}, author = {Lovelace, Ada and G{\"o}del, Kurt and {NVIDIA}},
    booktitle = {International Conference on Learning Representations}, year = 2026, eprint = {2611.01234}, archivePrefix = {arXiv}}`;
  await page.evaluate((words) => navigator.clipboard.writeText(words), bibtex);
  await field(page, 'Fill in from').press('ControlOrMeta+v');
  await expect(field(page, 'Title')).toHaveValue(String.raw`FooPrune: Structured Pruning of SDXL in $\mathcal{O}(n)$`);
  await expect(field(page, 'Authors')).toHaveValue('Ada Lovelace\nKurt Gödel\n{NVIDIA}');
  await expect(field(page, 'First public')).toHaveValue('2026-11');
  await expect(form(page).getByLabel('Conference or journal').filter({ visible: true })).toHaveValue('iclr');
  await expect(field(page, 'Year')).toHaveValue('2026');
  await expect(form(page).getByRole('checkbox', { name: 'Structured', exact: true })).toBeChecked();
  await expect(form(page).locator('[data-paste-said]')).toContainText(/Guessed, please check: .*Categories.*Models/);
  await field(page, 'Summary').fill('Removes channels.');
  expect(scripts).toHaveLength(1);
  expect(await checkWith(await proposed(page))).toBe('No problems');
});

test('what is listed already is found before anybody opens a pull request', async ({ page }) => {
  await open(page);
  await fillPaper(page);
  await field(page, 'arXiv').fill('2404.10445');
  await page.keyboard.press('Tab');
  const said = 'Has the same arXiv identifier as content/papers/sparsedm.yaml; each work has one entry.';
  await expect(field(page, 'arXiv')).toHaveAccessibleDescription(new RegExp(said.replaceAll('.', '\\.')));
  await expect(form(page).getByRole('link', { name: 'See it' })).toHaveAttribute('href', '/papers/sparsedm/');

  // In the words of the check itself.
  expect(await checkWith(await proposed(page))).toMatch(/has the same arXiv identifier as papers\/\S+; each work has one entry/);

  await field(page, 'Short name').fill('SparseDM');
  await expect(field(page, 'Name of the file')).toHaveValue('sparsedm-2');
  await field(page, 'Name of the file').fill('sparsedm');
  await page.keyboard.press('Tab');
  await expect(form(page).locator('[data-problem-list]')).toContainText('has the same slug as content/papers/sparsedm.yaml');
  await field(page, 'Code').fill('https://github.com/thu-ml/SparseDM/');
  await expect(form(page).locator('[data-note]')).toHaveText(/^The same code is listed for SparseDM/);
});

test('a mistake is shown at its field once it was left, and goes as it is mended', async ({ page }) => {
  await open(page);
  const code = field(page, 'Code');
  await code.fill('github.com/foo/bar');
  await expect(code).not.toHaveAttribute('aria-invalid');
  await page.keyboard.press('Tab');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(code).toHaveAccessibleDescription(/is not a complete address .*did you mean "https:\/\/github\.com\/foo\/bar"\?/);
  await code.fill('https://github.com/foo/bar');
  await expect(code).not.toHaveAttribute('aria-invalid');
  await expect(code).not.toHaveAccessibleDescription(/whole address/);

  // What nobody has been to waits, until the file is to be proposed.
  await expect(field(page, 'Title')).not.toHaveAttribute('aria-invalid');
  await proposal(page).click();
  await expect(form(page).locator('[data-problems]')).toBeFocused();
  await expect(field(page, 'Title')).toHaveAccessibleDescription(/This field is required\./);
  expect(page.context().pages()).toHaveLength(1);
  await form(page).locator('[data-problem-list]').getByRole('link', { name: 'Summary' }).click();
  await expect(field(page, 'Summary')).toBeFocused();
});

test('figures that are no numbers, and rows that come and go', async ({ page }) => {
  await open(page);
  await fillPaper(page);
  await unfold(page, 'Results');
  for (const source of ['Table 1', 'Table 2']) {
    await form(page).getByRole('button', { name: 'Add a result' }).click();
    await form(page)
      .getByRole('textbox', { name: /^Source/ })
      .last()
      .fill(source);
    await form(page).getByRole('button', { name: 'Add a figure' }).last().click();
    await form(page).getByRole('textbox', { name: 'After' }).last().fill('4,07');
  }
  const problems = form(page).locator('[data-problem-list]');
  await expect(problems).toContainText('Result 2: Figures "4,07" is text (expected a number)');
  await form(page).getByRole('button', { name: 'Remove this result' }).first().click();
  await expect(form(page).getByRole('group', { name: 'Result 2' })).toHaveCount(0);
  await expect(form(page).getByRole('textbox', { name: /^Source/ })).toHaveValue('Table 2');
  await form(page).getByRole('textbox', { name: 'After' }).fill('4.07');
  await expect(status(page)).toHaveText(/^Ready/);
  expect((parse((await proposed(page)).content) as { results: unknown }).results).toMatchObject([{ source: 'Table 2' }]);
});

test('a half-filled form is there again after a reload, until it is cleared', async ({ page }) => {
  await open(page);
  await fillPaper(page);
  await unfold(page, 'Results');
  await form(page).getByRole('button', { name: 'Add a result' }).click();
  await form(page).getByRole('button', { name: 'Add a figure' }).click();
  await form(page).getByRole('combobox', { name: 'Metric' }).selectOption('fid');
  await form(page).getByRole('textbox', { name: 'After' }).fill('4.07');
  await field(page, 'Name of the file').fill('my-name');
  await page.keyboard.press('Tab');
  const before = await text(page).textContent();
  await page.reload();
  await expect(text(page)).toHaveText(before!, { useInnerText: false });
  await expect(field(page, 'Name of the file')).toHaveValue('my-name');

  await form(page).getByRole('button', { name: 'Clear the form' }).click();
  await expect(field(page, 'Title')).toHaveValue('');
  await form(page).getByRole('button', { name: 'Undo' }).click();
  await expect(text(page)).toHaveText(before!, { useInnerText: false });
  await form(page).getByRole('button', { name: 'Clear the form' }).click();
  await page.reload();
  await expect(status(page)).toContainText('to do');
  await expect(field(page, 'Title')).toHaveValue('');
  expect(await page.evaluate((name) => localStorage.getItem(name), `${storagePrefix()}contribute`)).toBeNull();
});

for (const [what, fields] of [
  ['of another version', '{"authors":7,"results":{"a":1},"links":null}'],
  ['without a name', '{"authors":[null]}'],
  ['that is all lists', '{"title":[[]],"authors":[["x"]],"venue":[],"links":["x"],"categories":[{}],"results":[[7]],"summary":{}}'],
  ['of 20,000 rows', `{"results":[${Array(20_000).fill('{"setting":"x","before":{"fid":1},"after":{"fid":2}}').join()}]}`],
] as const) {
  test(`what was kept ${what} does no harm`, async ({ page }) => {
    await page.addInitScript(
      ([name, text]) => {
        if (localStorage.getItem(name) === null) localStorage.setItem(name, text);
      },
      [`${storagePrefix()}contribute`, `{"kind":"papers","entries":{"papers":{"fields":${fields}}}}`] as const,
    );
    await open(page);
    await expect(field(page, 'Authors')).toHaveValue('');
    expect(
      await form(page)
        .getByRole('group', { name: /^Result \d/, includeHidden: true })
        .count(),
    ).toBeLessThanOrEqual(100);
    await form(page).getByRole('button', { name: 'Clear the form' }).click();
    await fillPaper(page);
    await expect(status(page)).toHaveText(/^Ready/);
  });
}

test('what other sites of this account keep is left alone', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['theme', 'selection', 'contribute']) localStorage.setItem(name, 'dark');
  });
  await open(page);
  await page.locator('.theme').click();
  await fillPaper(page);
  const kept = await page.evaluate(() => Object.entries(localStorage).toSorted());
  expect(kept.filter(([name]) => !name.startsWith('awesome-diffusion-pruning/'))).toEqual([
    ['contribute', 'dark'],
    ['selection', 'dark'],
    ['theme', 'dark'],
  ]);
  expect(kept.map(([name]) => name)).toEqual(expect.arrayContaining([`${storagePrefix()}theme`, `${storagePrefix()}contribute`]));
});

test('everything can be done by keyboard', async ({ page, context }) => {
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'a new file' }));
  await open(page);
  await form(page).getByRole('radio', { name: 'Paper', exact: true }).focus();
  const reach = async (name: string | RegExp, role: 'textbox' | 'checkbox' | 'button' | 'link') => {
    const target = form(page).getByRole(role, { name }).filter({ visible: true }).first();
    for (let stops = 0; stops < 80 && !(await target.evaluate((element) => element === document.activeElement)); stops++)
      await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  const type = async (name: string, words: string) => {
    await reach(name, 'textbox');
    await page.keyboard.type(words);
  };
  await type('Title', 'Pruning by keyboard');
  await type('Authors', 'Ada Lovelace\nKurt Gödel');
  await type('First public', '2026-11');
  await type('arXiv', '2611.01234');
  await reach(/^Structured/, 'checkbox');
  await page.keyboard.press('Space');
  await type('Summary', 'Removes keys.');
  await reach('Propose it on GitHub', 'link');
  const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  expect(new URL(opened.url()).searchParams.get('filename')).toBe('content/papers/pruning-keyboard.yaml');
  expect(parse(new URL(opened.url()).searchParams.get('value')!)).toMatchObject({ title: 'Pruning by keyboard', categories: ['structured'] });
});

test('hostile text stays text', async ({ page }) => {
  await open(page);
  await fillPaper(page);
  for (const title of [
    `<script>window.hit = 1</script><img src=x onerror="window.hit = 2">`,
    `"double" 'single' \\ back: colon # no comment`,
    `- [a, b] {c: d} *e &f !g %h @i |j >k ?l`,
    `---`,
    `2404.10450`,
    `null`,
    `line one\nline: two\r\n# three`,
    `value=1&filename=../../x?#fragment %00`,
  ]) {
    await field(page, 'Title').fill(title);
    await field(page, 'Short name').fill(title.slice(0, 50));
    const { file, content } = await proposed(page);
    expect(parse(content)).toMatchObject({ title: title.replace(/\s+/g, ' '), released: '2026-11', links: { arxiv: '2611.01234' } });
    expect(file).toMatch(/^content\/papers\/[a-z0-9-]+\.yaml$/);
    await expect(status(page)).toHaveText(/^Ready/);
  }
  expect(await checkWith(await proposed(page))).toBe('No problems');
  expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  await field(page, 'Title').fill('A\u202Eb');
  await expect(form(page).locator('[data-problem-list]')).toContainText('contains a character that changes the direction of the text (U+202E)');
});

test('a file that is too long for an address is copied, and GitHub opens with its name', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'a new file' }));
  await open(page);
  await fillPaper(page);
  await unfold(page, 'Relations');
  await field(page, 'Also known as').fill(Array.from({ length: 40 }, (_, index) => `${index} ${'é'.repeat(200)}`).join('\n'));
  await expect(form(page).getByText('The file is too long for a link.')).toBeVisible();
  const [opened] = await Promise.all([context.waitForEvent('page'), proposal(page).click()]);
  expect(opened.url()).toBe('https://github.com/Alrightlone/awesome-diffusion-pruning/new/main?filename=content/papers/fooprune.yaml');
  await page.bringToFront();
  await expect(form(page).locator('[data-said]')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page).textContent());
});

test('the file can be copied and downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await fillPaper(page);
  await form(page).getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page).textContent());
  const [download] = await Promise.all([page.waitForEvent('download'), form(page).getByRole('button', { name: 'Download' }).click()]);
  expect(download.suggestedFilename()).toBe('fooprune.yaml');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a form with everything open and wrong, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await openAll(page);
    await form(page).getByRole('button', { name: 'Add a result' }).click();
    await form(page).getByRole('button', { name: 'Add a figure' }).click();
    await field(page, 'arXiv').fill('nonsense');
    await proposal(page).click();
    await expect(field(page, 'Title')).toHaveAttribute('aria-invalid', 'true');
    expect(await violationsOn(page)).toEqual([]);
  });
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

test('no kind of form scrolls sideways at 320 px, with everything open and wrong', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await openAll(page);
  await form(page).getByRole('button', { name: 'Add a result' }).click();
  await form(page).getByRole('button', { name: 'Add a figure' }).click();
  for (const kind of ['Paper', 'Tool', 'Tutorial']) {
    await form(page).getByRole('radio', { name: kind, exact: true }).check();
    await field(page, 'arXiv').fill(`https://example.org/${'long'.repeat(60)}`);
    await proposal(page).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
  }
});

test('the form works under a base path', async ({ page }) => {
  await open(page, addressOf(sites.based));
  await fillPaper(page);
  await expect(status(page)).toHaveText(/^Ready/);
  await field(page, 'arXiv').fill('2404.10445');
  await expect(form(page).getByRole('link', { name: 'See it' })).toHaveAttribute('href', '/some/base/papers/sparsedm/');
  expect(parse((await proposed(page)).content)).toMatchObject({ name: 'FooPrune' });
});

test('where the form cannot be loaded, it says so and the way by hand is there', async ({ page }) => {
  await page.route('**/vocabulary.json', (route) => route.abort());
  await page.goto('contribute/');
  await expect(status(page)).toHaveText(/^The form could not be loaded/);
  await expect(page.getByRole('link', { name: 'Open a new file on GitHub' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains how to contribute by file and by issue', async ({ page }) => {
    await page.goto('contribute/');
    await expect(page.locator('[data-entry-form]')).toBeHidden();
    await expect(page.getByText('Write it on GitHub and open a pull request')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open a new file on GitHub' })).toHaveAttribute('href', /\/new\/main\/content\/papers\?filename=/);
    await expect(page.getByRole('link', { name: 'an issue' })).toHaveAttribute('href', /\/issues\/new\?template=paper\.yml$/);
  });
});

test('its script loads on its page alone', () => {
  const scriptsOf = (page: string) =>
    elementsOf(sites.real, page).flatMap((element) => (element.tagName === 'script' ? (attribute(element, 'src') ?? []) : []));
  const own = scriptsOf('contribute/').filter((script) => !scriptsOf('tools/').includes(script));
  expect(own).toHaveLength(1);
  expect(builtPages(sites.real).filter((page) => scriptsOf(page).includes(own[0]!))).toEqual(['contribute/']);
});

test('the JSON Schemas are published under the address that they state', async ({ request }) => {
  for (const name of ['paper', 'related', 'tool', 'tutorial', 'guide', 'vocabulary/models']) {
    const response = await request.get(`${addressOf(sites.based)}schema/${name}.json`);
    expect(((await response.json()) as { $id: string }).$id).toBe(`https://example.org/some/base/schema/${name}.json`);
  }
});
