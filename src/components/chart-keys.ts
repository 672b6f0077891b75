/** The key that goes to the next mark of a chart, or back. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes every chart of the page one stop of the Tab key, in which the arrow keys, Home and End go from mark to mark.
 * Without a script each mark is a stop, since nothing else would reach it.
 */
export function roveInCharts(): void {
  for (const svg of document.querySelectorAll('[data-chart] svg')) {
    const marks = [...svg.querySelectorAll<SVGAElement>('a')];
    // Chromium makes an SVG element that listens to the focus a stop of its own.
    const frame = svg.parentElement!;
    const choose = (chosen: SVGAElement | undefined) => {
      for (const mark of marks) mark.setAttribute('tabindex', mark === chosen ? '0' : '-1');
    };
    choose(marks[0]);
    frame.addEventListener('focusin', ({ target }) => {
      const focused = marks.find((mark) => mark.contains(target as Node));
      if (focused !== undefined) choose(focused);
    });
    frame.addEventListener('keydown', (event) => {
      const at = marks.indexOf(document.activeElement as unknown as SVGAElement);
      const shown = marks.filter((mark) => mark.closest('[hidden]') === null);
      if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      const place = shown.indexOf(marks[at]!);
      const step = STEPS[event.key];
      const next =
        step !== undefined
          ? shown[(place + step + shown.length) % shown.length]
          : event.key === 'Home'
            ? shown[0]
            : event.key === 'End'
              ? shown.at(-1)
              : undefined;
      if (next === undefined) return;
      event.preventDefault();
      choose(next);
      next.focus();
    });
  }
}
