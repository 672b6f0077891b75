import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { KindName } from './kinds.ts';
import { readPasted, type Pasted } from './paste.ts';
import { fillFields } from './values.ts';

/** Where a pasted text goes. */
interface Target {
  kind: KindName;
  /** The part of the form that is filled in. */
  section: Element;
}

const UNREADABLE: Pasted = { stated: {}, guessed: {}, problem: 'This cannot be read now; reload the page to try again.' };

/** Makes the box work into which identifiers, addresses and BibTeX are pasted. @param changed is called when fields were filled in. */
export function startPasteBox(form: Element, vocabulary: Vocabulary, target: () => Target, changed: () => void): void {
  const box = form.querySelector<HTMLTextAreaElement>('[data-paste]')!;
  const said = form.querySelector('[data-paste-said]')!;

  async function fill(): Promise<void> {
    if (box.value.trim() === '') return;
    const { kind, section } = target();
    const { stated, guessed, problem } = await readPasted(box.value, kind, vocabulary).catch(() => UNREADABLE);
    const { filled, kept } = fillFields(section, stated);
    const likely = fillFields(section, guessed).filled;
    changed();
    const sentences: [string, string[]][] = [
      ['Filled in', filled],
      ['Guessed, please look over', likely],
      ['Left as it was', kept],
    ];
    said.textContent = [problem ?? [], sentences.flatMap(([words, titles]) => (titles.length === 0 ? [] : [`${words}: ${titles.join(', ')}.`]))]
      .flat(2)
      .join(' ');
  }

  form.querySelector('[data-fill]')!.addEventListener('click', () => void fill());
  box.addEventListener('input', (event) => {
    if (event.inputType === 'insertFromPaste') void fill();
  });
}
