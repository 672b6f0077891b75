import { expect, type Locator, type Page } from './test.ts';

/** More stops than any page has. */
const MOST = 1500;

/** One stop of the Tab key. */
export interface Stop {
  name: string;
  html: string;
  /** What a reader who sees the page would miss. */
  wrong: string[];
}

/** Presses Tab until an element has the focus. */
export async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST && !(await isFocused(target)); stop++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/**
 * Walks a page by Tab, from its top to its end or so many stops: does each stop have an outline that is whole, is it in view and behind
 * nothing that sticks to the window, and does it stand after the one before it, in lines and columns?
 */
export async function walk(page: Page, most = MOST): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => delete (globalThis as { before?: Element }).before);
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    // The browser's own controls, or the top of the page again.
    if (stop === undefined || (count > 0 && stop.html === stops[0]!.html)) return stops;
    stops.push(stop);
  }
  if (most === MOST) throw new Error(`${page.url()} has more than ${MOST} stops`);
  return stops;
}

/** Runs in the page. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement!;
  if (element === document.body) return undefined;
  const memory = globalThis as { before?: Element };
  const wrong: string[] = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const box = element.getBoundingClientRect();

  /** How far an outline stands out; undefined where there is none to be seen. */
  const outlineOf = (one: Element | null) => {
    if (one === null) return undefined;
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(one);
    return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || outlineColor === ground
      ? undefined
      : parseFloat(outlineWidth) + parseFloat(outlineOffset);
  };
  const mark = element.querySelector('.target');
  const markStroke = mark === null ? 'none' : getComputedStyle(mark).stroke;
  const outline = outlineOf(element);
  if (outline === undefined && outlineOf(element.closest('.search-field')) === undefined && (markStroke === 'none' || markStroke === ground))
    wrong.push('nothing shows that it has the focus');

  const parents = (one: Element): Element[] => (one.parentElement === null ? [] : [one.parentElement, ...parents(one.parentElement)]);
  if (outline !== undefined) {
    for (const parent of parents(element).slice(0, -2)) {
      if (getComputedStyle(parent).overflow === 'visible' || parent.matches('svg')) continue;
      const frame = parent.getBoundingClientRect();
      const [left, top] = [frame.left + parent.clientLeft, frame.top + parent.clientTop];
      const [right, bottom] = [left + parent.clientWidth, top + parent.clientHeight];
      const sides = box.height > parent.clientHeight ? [] : [top - box.top, box.bottom - bottom];
      // Of what is wider than its frame leaves to see, 32 px are enough for Chromium, which scrolls no further sideways.
      if (box.left >= left && box.right <= right) sides.push(left - box.left, box.right - right);
      // Without its outermost 2 px nothing of a side is left.
      const cut = Math.max(...sides) + outline;
      if (cut >= 2) wrong.push(`its outline is cut off by ${cut.toFixed(1)} px`);
    }
  }

  // What fills most of the window need not be in view as a whole.
  const isSticky = (one: Element) => ['sticky', 'fixed'].includes(getComputedStyle(one).position);
  const covers = (one: Element) => [one, ...parents(one)].some((parent) => isSticky(parent) && !parent.contains(element));
  if (box.height < innerHeight / 2) {
    const within = (x: number) => Math.min(Math.max(x, 0), innerWidth - 1);
    const points = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) =>
      [left + 2, (left + right) / 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => document.elementFromPoint(within(x), y))),
    );
    if (points.some((point) => point === null)) wrong.push('a part of it is out of view');
    if (points.some((point) => point !== null && covers(point))) wrong.push('a part of it is behind what sticks to the window');
  }

  const { before } = memory;
  memory.before = element;
  // Points of a chart have two directions of their own; what sticks to the window has its place there.
  const isFree = (one: Element) => one.closest('.chart') === null && ![one, ...parents(one)].some(isSticky) && !one.matches('.skip');
  if (before !== undefined && isFree(before) && isFree(element)) {
    const last = before.getBoundingClientRect();
    const isAbove = box.bottom <= last.top + 1 && box.left < last.right;
    const isBefore = box.top < last.bottom - 2 && last.top < box.bottom - 2 && box.right <= last.left;
    if (isAbove || isBefore) wrong.push(`it stands ${isAbove ? 'above' : 'before'} the stop before it, ${before.outerHTML.slice(0, 100)}`);
  }
  const name = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
  return { name, html: element.outerHTML.slice(0, 120), wrong };
}
