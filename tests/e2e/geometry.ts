/**
 * In a page: what geometry says is wrong with it, each fault in words.
 *
 * - the page is wider than the window, or text stands outside of it, where nothing scrolls;
 * - a cell of a table does not stand below the head of its column;
 * - text lies over other text.
 */
export function findFaults(): string[] {
  // Rows out of sight are laid out as well.
  for (const row of document.querySelectorAll('tr')) row.style.contentVisibility = 'visible';
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) faults.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth} px`);

  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  /** Asks once of each element: many lines of text share what is around them, and styles are dear to ask for. */
  const once = <Value>(ask: (element: Element) => Value): ((element: Element) => Value) => {
    const known = new Map<Element, Value>();
    return (element) => {
      if (!known.has(element)) known.set(element, ask(element));
      return known.get(element)!;
    };
  };
  /** What a reader can scroll by itself may be wider than the window. */
  const scrolls = once(
    (element): boolean =>
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || (element.parentElement !== null && scrolls(element.parentElement))),
  );
  /** Whether it stands in the page, and does not lie over it on purpose. */
  const isInPage = once(
    (element): boolean =>
      element === document.body ||
      (getComputedStyle(element).position !== 'fixed' && element.parentElement !== null && isInPage(element.parentElement)),
  );
  const cutBy = once((element) => (getComputedStyle(element).overflowY === 'visible' ? undefined : element.getBoundingClientRect()));

  for (const table of document.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead tr:last-child > *')];
    if (heads.length === 0 || !heads.every(isShown)) continue;
    for (const row of table.querySelectorAll('tbody tr')) {
      const cells = ([...row.children] as HTMLTableCellElement[]).filter(isShown);
      if (cells.length !== heads.length || cells.some(({ colSpan }) => colSpan > 1)) continue;
      for (const [index, cell] of cells.entries()) {
        const [own, above] = [cell.getBoundingClientRect(), heads[index]!.getBoundingClientRect()];
        if (Math.abs(own.left - above.left) > 1 || Math.abs(own.right - above.right) > 1)
          faults.push(`"${cell.textContent.trim().slice(0, 30)}" does not stand below "${heads[index]!.textContent.trim()}"`);
      }
    }
  }

  /** Whether a box can be seen in whatever scrolls by itself around an element: a long list shows a part of its lines. */
  const isInView = (box: DOMRect, element: Element | null): boolean => {
    if (element === null || element === document.body) return true;
    const around = cutBy(element);
    const isCut = around !== undefined && (box.bottom > around.bottom + 4 || box.top < around.top - 4);
    return !isCut && isInView(box, element.parentElement);
  };

  /** A line of text on the screen. */
  interface Line {
    text: string;
    parent: Element;
    node: Node;
    box: DOMRect;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement!;
    // What lies over the page on purpose, is seen by screen readers alone, or is drawn by the engine of mathematics.
    if (node.textContent!.trim() === '' || parent.closest('math, .unseen, .skip, script, style, template, option, noscript, title') !== null)
      continue;
    if (!isShown(parent) || !isInPage(parent)) continue;
    range.selectNodeContents(node);
    const boxes = parent instanceof SVGElement ? [parent.getBoundingClientRect()] : [...range.getClientRects()];
    const text = node.textContent!.trim().slice(0, 30);
    lines.push(...boxes.filter((box) => box.width > 3 && box.height > 3 && isInView(box, parent)).map((box) => ({ text, parent, node, box })));
  }

  for (const { text, parent, box } of lines) {
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(parent)) faults.push(`"${text}" sticks out of the window`);
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [index, line] of lines.entries()) {
    for (let other = index + 1; other < lines.length && lines[other]!.box.top < line.box.bottom - 4; other += 1) {
      const next = lines[other]!;
      if (next.node === line.node || scrolls(next.parent) !== scrolls(line.parent)) continue;
      const across = Math.min(line.box.right, next.box.right) - Math.max(line.box.left, next.box.left);
      const down = Math.min(line.box.bottom, next.box.bottom) - next.box.top;
      if (across > 3 && down > 4) faults.push(`"${line.text}" lies over "${next.text}"`);
    }
  }
  return [...new Set(faults)].slice(0, 5);
}
