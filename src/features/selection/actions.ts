import { copyText } from '../../clipboard.ts';
import { downloadText } from './download.ts';
import { formats, type FormatName } from './formats.ts';

/**
 * Makes the buttons inside an element work: `data-download="csv"`, `data-copy="bibtex"`.
 * @param slugs the papers that are meant at the time of the click. @param say where to tell the reader how it went.
 */
export function offerFormats(element: HTMLElement, base: string, slugs: () => readonly string[], say: (words: string) => void): void {
  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { download, copy } = button?.dataset ?? {};
    const name = (download ?? copy) as FormatName | undefined;
    if (name === undefined) return;
    const { toText, file, type, label } = formats[name];
    void toText(base, slugs())
      .then(async (text) => {
        if (copy !== undefined) return `${label}: ${await copyText(text)}`;
        downloadText(text, file, type);
        return `${file} was made.`;
      })
      .catch(() => 'The files of these papers cannot be loaded; try again.')
      .then(say);
  });
}
