import { copyText } from '../../clipboard.ts';
import { downloadText } from '../selection/bar.ts';
import { pathOf, type NewFile } from './check.ts';

/** Longer addresses are refused by GitHub and by some browsers and proxies on the way. */
const LONGEST_ADDRESS = 8000;

/** GitHub's page for a new file. */
export interface NewFilePage {
  href: string;
  /** Whether the text is in the address; otherwise only the file's name is, and the text must be pasted. */
  holdsText: boolean;
}

/**
 * The address of GitHub's page for a new file with its name and text filled in.
 * @param root where new files are made, such as `https://github.com/OWNER/REPO/new/main`. @param file its path in the repository.
 */
export function newFilePage(root: string, file: string, text: string): NewFilePage {
  const named = `${root}?filename=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
  const whole = `${named}&value=${encodeURIComponent(text.toWellFormed())}`;
  return whole.length <= LONGEST_ADDRESS ? { href: whole, holdsText: true } : { href: named, holdsText: false };
}

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
    say(`${name} downloaded.`);
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
    say('Restored.');
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
