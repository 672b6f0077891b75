import { contrast } from './contrast.ts';
import { pageKinds } from './pages.ts';
import { expect, test, type Page } from './test.ts';

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

test('in forced colors, glyphs, marks of charts, boxes and buttons stand out from the ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const seen = { glyph: 0, mark: 0, box: 0 };
  for (const [kind, path] of kinds) {
    await page.goto(path);
    const found = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const isHidden = (color: string) => color === ground || color === 'none' || color === 'transparent' || color === 'rgba(0, 0, 0, 0)';
      const count = { glyph: 0, mark: 0, box: 0 };
      const lost: string[] = [];
      for (const [name, selector] of [
        ['glyph', '.glyph path'],
        ['mark', '.chart .points path, .chart .front, .chart .dense, .chart .leader'],
      ] as const) {
        for (const element of document.querySelectorAll(selector)) {
          count[name]++;
          const { fill, stroke } = getComputedStyle(element);
          if (isHidden(fill) && isHidden(stroke)) lost.push(element.outerHTML.slice(0, 100));
        }
      }
      for (const element of document.querySelectorAll('input[type="checkbox"]')) {
        count.box++;
        if (getComputedStyle(element).appearance === 'none') lost.push(element.outerHTML.slice(0, 100));
      }
      return { count, lost };
    });
    expect(found.lost, kind).toEqual([]);
    for (const name of ['glyph', 'mark', 'box'] as const) seen[name] += found.count[name];
  }
  for (const [name, number] of Object.entries(seen)) expect(number, name).toBeGreaterThan(20);
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

/** The stops of the Tab key, each with its name, and whether anything shows that it has the focus. */
async function walk(page: Page, most: number) {
  const stops: { name: string; selector: string; isShown: boolean }[] = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement!;
      if (element === document.body) return undefined;
      const shows = (one: Element | null) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      const target = element.querySelector('.target');
      const isShown = shows(element) || shows(element.closest('.search-field')) || (target !== null && getComputedStyle(target).stroke !== 'none');
      const name = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
      return { name, selector: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`, isShown };
    });
    if (found === undefined) break;
    stops.push(found);
  }
  return stops;
}

test('the list is walked by Tab in its order, and the focus always shows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('papers/');
  await expect(page.locator('.facet-not').first()).toBeVisible();
  const stops = await walk(page, 90);
  expect(stops.filter(({ isShown }) => !isShown)).toEqual([]);
  const at = (wanted: string | RegExp) =>
    stops.findIndex(({ name, selector }) => (typeof wanted === 'string' ? name === wanted : wanted.test(selector)));
  const order = [
    at('Skip to content'),
    at('Search papers, tools, tutorials and guides'),
    at('Switch between light and dark'),
    at('category'),
    at('Exclude Unstructured'),
    at('Words in the list'),
    at('sort'),
    at(/^button\.sort/),
  ];
  expect(
    order.every((stop) => stop >= 0),
    JSON.stringify(stops),
  ).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

for (const [kind, path, wanted] of [
  ['the charts', 'compare/dit-xl-2/', /^a\./],
  ['the form for a new entry', 'contribute/', /^(?:input|textarea|select)\./],
  ['the selection', 'selection/?papers=sparsedm,obs-diff', /^button\.remove/],
] as const) {
  test(`${kind}: every stop of Tab shows that it has the focus`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    const stops = await walk(page, 70);
    expect(stops.filter(({ selector }) => wanted.test(selector)).length).toBeGreaterThan(1);
    expect(stops.filter(({ isShown }) => !isShown)).toEqual([]);
  });
}
