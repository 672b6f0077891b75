import { copyText } from '../../clipboard.ts';
import { downloadText } from '../selection/download.ts';
import { newFilePage } from './address.ts';
import { pathOf, type NewFile } from './check.ts';

/** What the buttons need of the form. */
interface FormParts<Entry> {
  file: () => NewFile;
  /** Whether the file has no problem. */
  isSound: () => boolean;
  /** What is filled in. */
  entry: () => Entry | undefined;
  /** Fills in something else, or nothing. */
  replace: (entry: Entry | undefined) => void;
  revealProblems: () => void;
}

/**
 * Makes the buttons beside the file work.
 * @returns what shows a new text of the file.
 */
export function startActions<Entry>(form: HTMLFormElement, { file, isSound, entry, replace, revealProblems }: FormParts<Entry>) {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [open, note, said, undo] = [form.querySelector<HTMLAnchorElement>('[data-open]')!, part('open-note'), part('said'), part('undo')];
  const page = () => newFilePage(form.dataset['newFile'] ?? '', pathOf(file()), file().text);
  const say = (words: string) => (said.textContent = words);
  const copy = () => copyText(file().text).then(say);
  let cleared: Entry | undefined;

  open.addEventListener('click', (event) => {
    if (!isSound()) {
      event.preventDefault();
      revealProblems();
    } else if (!page().holdsText) void copy();
  });
  part('copy').addEventListener('click', () => void copy());
  part('download').addEventListener('click', () => {
    const name = `${file().slug || 'entry'}.yaml`;
    downloadText(file().text, name, 'application/yaml');
    say(`${name} was made.`);
  });
  part('clear').addEventListener('click', () => {
    cleared = entry();
    replace(undefined);
    undo.hidden = false;
    say('Cleared.');
  });
  undo.addEventListener('click', () => {
    replace(cleared);
    undo.hidden = true;
    say('It is back.');
    part('clear').focus();
  });
  form.addEventListener('input', () => (undo.hidden = true));

  return {
    show(made: NewFile): void {
      const { href, holdsText } = page();
      open.href = href;
      note.hidden = holdsText;
      part('text').textContent = made.text;
      part('file-path').textContent = pathOf({ ...made, slug: made.slug || '…' });
    },
  };
}
