import { expect, test, type Page } from './test.ts';

const PATH = 'calculate/';
const answer = (page: Page) => page.locator('[data-calculator]').getByRole('status');

test('by keyboard alone a reader chooses a part, says how much goes, and learns the bound and the sizes', async ({ page }) => {
  await page.goto(PATH);
  await page.getByLabel('Model and part').focus();
  await page.keyboard.type('SDXL, U');
  await expect(page.getByLabel('Share of the time')).toHaveValue('95.9');
  await expect(page.getByText(/^95\.9% of the time: 1,792 of 1,868\.6 ms/)).toBeVisible();
  for (const name of ['Share of the time', 'Parameters of the part', 'Kind of pruning', 'Share of the part removed']) {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(name)).toBeFocused();
  }
  await page.keyboard.type('50');
  // 1 / (1 − 0.959 × 0.5), and half of 5.13 GB.
  await expect(answer(page)).toContainText('At most ×1.92');
  await expect(answer(page)).toContainText('at most ×24.39');
  await expect(answer(page)).toContainText(/pruned in 16 bits\s*2\.57 GB/);
  await expect(page).toHaveURL(/calculate\/\?part=sdxl\.1&removed=50$/);
});

test('an address brings back what was filled in, and takes nothing else', async ({ page }) => {
  await page.goto(`${PATH}?part=sdxl.1&time=80&kind=2:4&device=other&millions=nonsense`);
  await expect(page.getByLabel('Share of the time')).toHaveValue('80');
  await expect(page.getByText('Your value; the list has 95.9%')).toBeVisible();
  await expect(page.getByLabel('Parameters of the part')).toHaveValue('2567');
  await expect(page.getByLabel('Share of the part removed')).toHaveValue('50');
  await expect(answer(page)).toContainText('At most ×1');
  await expect(answer(page)).toContainText('Only NVIDIA GPUs since Ampere skip the zeros of 2:4');
  await page.getByLabel('Device').selectOption({ label: 'NVIDIA GPU, Ampere or later' });
  // 1 / (0.2 + 0.8 / 2)
  await expect(answer(page)).toContainText('At most ×1.67');
  await page.goto(`${PATH}?part=nobody.7&kind=none`);
  await expect(answer(page)).toContainText(/At most ×\d/);
});

test('where no share is known it says so, and a reader can type one', async ({ page }) => {
  await page.goto(`${PATH}?part=other`);
  await expect(page.getByText('The list has no share of the time for this part')).toBeVisible();
  await expect(answer(page)).toContainText('Fill in the shares');
  await page.getByLabel('Share of the time').fill('50');
  await page.getByLabel('Share of the part removed').fill('50');
  await expect(answer(page)).toContainText('At most ×1.33');
  await expect(answer(page)).toContainText('size not known');
});

test('rows that were measured on the chosen model are laid over its bound, and lead to their source', async ({ page }) => {
  await page.goto(`${PATH}?part=sdxl.1`);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['SDXL']);
  const row = page.getByRole('link', { name: /^EcoDiff \(20% of weights removed\): weights removed 19\.2%, ×1\.25$/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/papers\/ecodiff\/#result-\d+$/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('common cases and what was measured stand in the page, and no form', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByRole('form')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^SDXL, U-Net: 95\.9%/ })).toContainText('×1.40');
    await expect(page.getByRole('heading', { level: 3, name: 'SDXL' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'FLUX.1-dev' })).toBeVisible();
  });
});
