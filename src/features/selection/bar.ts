import { copyText } from '../../clipboard.ts';
import { formats } from './formats.ts';
import { countPapers, queryFor, keepSelection, onSelection, ownSelection } from './store.ts';

/** Hands the reader a text as a file, made in the browser. */
export function downloadText(text: string, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // Safari reads the file after the click: https://bugs.webkit.org/show_bug.cgi?id=190351
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Makes the buttons inside an element work: `data-download="csv"`, `data-copy="bibtex"`.
 * @param slugs the papers that are meant at the time of the click. @param say where to tell the reader how it went.
 */
export function offerFormats(element: HTMLElement, base: string, slugs: () => readonly string[], say: (words: string) => void): void {
  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { download, copy } = button?.dataset ?? {};
    const format = formats[download ?? copy ?? ''];
    if (format === undefined) return;
    const { toText, file, type, label } = format;
    void toText(base, slugs())
      .then(async (text) => {
        if (copy !== undefined) return `${label}: ${await copyText(text)}`;
        downloadText(text, file, type);
        return `${file} downloaded.`;
      })
      .catch(() => 'The files of these papers could not be loaded. Try again.')
      .then(say);
  });
}

/** Shows what is selected, on every page, while anything is. */
export function startSelectionBar(bar: HTMLElement): void {
  const base = bar.dataset['base'] ?? '/';
  const count = bar.querySelector<HTMLElement>('[data-count]')!;
  const compare = bar.querySelector<HTMLAnchorElement>('a[data-compare]')!;

  onSelection(() => {
    const slugs = ownSelection();
    count.textContent = `${countPapers(slugs.length)} selected`;
    compare.href = `${base}selection/${queryFor(slugs)}`;
    bar.hidden = slugs.length === 0;
  });
  offerFormats(bar, base, ownSelection, (words) => (count.textContent = words));
  bar.querySelector('[data-clear]')!.addEventListener('click', () => {
    keepSelection([]);
    // The bar goes away with the button that had the focus.
    document.getElementById('mainContent')?.focus({ preventScroll: true });
  });
}
