import { guessFields, nameInTitle } from '../../intake/propose.ts';
import { identify, monthOfArxivId } from '../../intake/identify.ts';
import { address } from '../../schema/address.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { KindName } from './kinds.ts';
import { type Fields, fillFields } from './values.ts';

/** What a pasted text says of an entry. */
export interface Pasted {
  /** What it states. */
  stated: Fields;
  /** What its words make likely. */
  guessed: Fields;
  /** What could not be read, in a sentence. */
  problem?: string | undefined;
}

const BIBTEX = /@\s*[a-z]+\s*[{(]/i;

/** Reads an identifier, an address or a BibTeX entry, without asking anybody on the network. */
export async function readPasted(text: string, kind: KindName, vocabulary: Vocabulary): Promise<Pasted> {
  if (BIBTEX.test(text)) return readBibtex(text, kind, vocabulary);
  const stated = fieldsFor(text.trim(), kind);
  return stated === undefined
    ? { stated: {}, guessed: {}, problem: 'This is not an identifier, address or BibTeX entry that the form can read.' }
    : { stated, guessed: {} };
}

async function readBibtex(text: string, kind: KindName, vocabulary: Vocabulary): Promise<Pasted> {
  // The parser is large, and few readers need it.
  const { draftsFromBibtex } = await import('../../intake/bibtex.ts');
  const { drafts, problems } = draftsFromBibtex(text, vocabulary);
  const [draft] = drafts;
  if (draft === undefined) return { stated: {}, guessed: {}, problem: `This ${problems[0] ?? 'holds no entry'}.` };
  const { title = '' } = draft.fields;
  const others = drafts.length > 1 ? `Only the first of ${drafts.length} entries was taken.` : undefined;
  const [task] = Object.values(draft.todo);
  const name = nameInTitle(title);
  return {
    stated: { ...draft.fields, ...(kind === 'tools' && { name: draft.fields.name ?? title }) },
    guessed: kind === 'papers' ? { ...guessFields(`${title}. ${draft.abstract ?? ''}`, vocabulary), ...(name !== undefined && { name }) } : {},
    problem: others ?? (task === undefined ? undefined : `The venue ${task}.`),
  };
}

/** What an identifier or address says. A field that a kind of entry lacks does no harm. */
function fieldsFor(text: string, kind: KindName): Fields | undefined {
  const named = identify(text);
  switch (named?.kind) {
    case 'arxiv':
      return { links: { arxiv: named.id }, released: monthOfArxivId(named.id) };
    case 'openreview':
    case 'doi':
      return { links: { [named.kind]: named.id } };
    case 'github':
      return { links: { code: `https://github.com/${named.repository}` }, ...(kind === 'tools' && { name: named.repository.split('/')[1] }) };
    case undefined:
      return address.safeParse(text).success ? { links: { [kind === 'tools' ? 'home' : 'page']: text } } : undefined;
  }
}

/** Where a pasted text goes. */
interface Target {
  kind: KindName;
  /** The part of the form that is filled in. */
  section: Element;
}

const UNREADABLE: Pasted = { stated: {}, guessed: {}, problem: 'This could not be read. Reload the page to try again.' };

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
      ['Guessed, please check', likely],
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
