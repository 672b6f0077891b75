import { contrast } from './contrast.ts';
import { pageKinds } from './pages.ts';
import { expect, test } from './test.ts';

const kinds = Object.entries(pageKinds);
const WHITE = 'rgb(255, 255, 255)';

test('who asks for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [kind, path] of kinds) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const last = (value: string) => Math.max(...value.split(',').map((time) => parseFloat(time)));
      return [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return last(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 80)] : [];
      });
    });
    expect(moving, kind).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length), kind).toBe(0);
  }
});

for (const [zoom, width] of [
  ['200%', 640],
  ['400%', 320],
] as const) {
  test(`at ${zoom} no page scrolls sideways, and what the header holds neither overlaps nor is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 256 });
    for (const [kind, path] of kinds) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width);
      const boxes = await page.locator('.header :is(a, button, .search-field)').evaluateAll((elements) =>
        elements.map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { name: element.outerHTML.slice(0, 80), left, right, top, bottom };
        }),
      );
      expect(boxes.length).toBeGreaterThan(5);
      const wrong = boxes.flatMap((one, index) => [
        ...(one.left < 0 || one.right > width || one.bottom <= one.top ? [`${one.name} is cut off`] : []),
        ...boxes
          .slice(index + 1)
          .filter((two) => one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1)
          .map((two) => `${one.name} overlaps ${two.name}`),
      ]);
      expect(wrong, kind).toEqual([]);
    }
  });
}

test('printed from the dark theme, a page is its text on white: no navigation, every chart and link', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const [kind, path] of kinds) {
    await page.goto(path);
    await expect(page.locator('.header'), kind).toBeHidden();
    await expect(page.locator('.footer'), kind).toBeHidden();
    await expect(page.locator('h1'), kind).toBeVisible();
    const colors = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility());
      const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      const html = (element: Element) => element.outerHTML.slice(0, 100);
      return {
        grounds: shown
          .map((element) => [html(element), getComputedStyle(element).backgroundColor] as const)
          .filter(([, color]) => color !== 'rgba(0, 0, 0, 0)'),
        texts: [
          ...shown
            .filter((element) => hasText(element) && !element.closest('svg'))
            .map((element) => [html(element), getComputedStyle(element).color] as const),
          ...[...document.querySelectorAll('.chart text')].map((element) => [html(element), getComputedStyle(element).fill] as const),
        ],
      };
    });
    const isRgb = ([, color]: readonly [string, string]) => color.startsWith('rgb');
    expect(
      colors.grounds.filter(isRgb).filter(([, color]) => contrast(color, WHITE) > 1.5),
      kind,
    ).toEqual([]);
    expect(colors.texts.filter(isRgb).length, kind).toBeGreaterThan(0);
    expect(
      colors.texts.filter(isRgb).filter(([, color]) => contrast(color, WHITE) < 4.5),
      kind,
    ).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), kind).toBe(WHITE);
  }
  await page.goto('papers/diff-pruning/');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await page.goto('compare/');
  await expect(page.locator('.chart').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`glyphs, and the outline of what has the focus, are at least 3:1 on their ground, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('papers/');
    await page.keyboard.press('Tab');
    const { ground, ...marks } = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        ground: style('body').backgroundColor,
        kept: style('main .glyph .kept').fill,
        removed: style('main .glyph .removed').stroke,
        outline: style(':focus').outlineColor,
        box: style('.explorer-bar input').borderTopColor,
      };
    });
    for (const [name, color] of Object.entries(marks)) expect(contrast(color, ground), name).toBeGreaterThanOrEqual(3);
  });
}
