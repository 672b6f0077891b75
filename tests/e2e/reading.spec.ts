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
  ['the narrowest width of one line', 1001],
  ['a width of 1024 px', 1024],
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

/** What WCAG lets a reader set (https://www.w3.org/TR/WCAG22/#text-spacing), on rows that are laid out, in sight or not. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
  .papers tr { content-visibility: visible !important; }`;

for (const width of [320, 1280]) {
  test(`with letters, words and lines set apart, no text is cut off or covers another, at ${width} px`, async ({ page, context }) => {
    test.setTimeout(240_000);
    // The sheet is the reader's, whom the page's own policy does not bind.
    const session = await context.newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, path] of kinds) {
      await page.goto(path);
      await page.addStyleTag({ content: SPACED });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width);
      expect(await page.evaluate(lookAtText), kind).toEqual([]);
    }
  });
}

/** Runs in the page: what is cut off by the frame around it, and texts that lie on others. */
function lookAtText(): string[] {
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) => element.checkVisibility() && !element.closest('.unseen, .skip, .skip-filters, svg, option'),
  );
  const wrong: string[] = [];
  const texts = shown.flatMap((element) =>
    [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue!.trim() === '') return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((box) => ({ element, box, text: node.nodeValue!.trim().slice(0, 40) }));
    }),
  );
  for (const { element, box, text } of texts) {
    for (let frame: Element | null = element; frame !== null && frame !== document.body; frame = frame.parentElement) {
      const { overflowX, overflowY, borderTopStyle, display } = getComputedStyle(frame);
      if (display === 'inline') continue;
      const { left, right, top, bottom } = frame.getBoundingClientRect();
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
      if ((hides || borderTopStyle !== 'none') && (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1))
        wrong.push(`“${text}” is not within ${frame.outerHTML.slice(0, 80)}`);
      // What scrolls shows the rest when asked.
      if (overflowX === 'auto' || overflowY === 'auto') break;
    }
  }
  // Of what scrolls by itself, or sticks to the window, only a part is where it seems to be.
  const still = texts.filter(({ element }) => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { overflowY, position } = getComputedStyle(one);
      if (one !== document.documentElement && one !== document.body && (overflowY === 'auto' || position === 'sticky')) return false;
    }
    return true;
  });
  const byTop = still.toSorted((a, b) => a.box.top - b.box.top);
  byTop.forEach((one, index) => {
    for (const two of byTop.slice(index + 1)) {
      if (two.box.top > one.box.bottom) break;
      const overlap = Math.min(one.box.bottom, two.box.bottom) - two.box.top;
      if (overlap > one.box.height / 3 && one.box.left < two.box.right - 2 && two.box.left < one.box.right - 2)
        wrong.push(`“${one.text}” and “${two.text}” overlap`);
    }
  });
  return wrong;
}
