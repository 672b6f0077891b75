import './without-eval.ts';
import { today } from '../../catalogue/dates.ts';
import { entryPath } from '../../catalogue/links.ts';
import { draftOf, type FieldsOf, entryFile } from '../../intake/draft.ts';
import { proposePaper, proposeSlug } from '../../intake/propose.ts';
import { isWarning, type Problem } from '../../read/problem.ts';
import { count } from '../../report.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { startActions, goTo, listProblems, showAtFields } from './panel.ts';
import { checkFile, type NewFile, takenSlugs, type KnownEntry, nameOf, toDrafts, withSameCode } from './check.ts';
import { type KindName, isKind, kindNames } from './kinds.ts';
import { startPasteBox } from './paste.ts';
import { startRowButtons, showChosen, startTerms, type Fields, valueAt, propose, readFields, writeFields } from './values.ts';
import { keep, readKept, type Kept } from './store.ts';

/**
 * Remembers the fields that somebody has been to: at the others, problems can wait.
 * @param changed is called after a field was left. @returns their paths.
 */
function watchTouched(form: HTMLElement, changed: () => void): Set<string> {
  const touched = new Set<string>();
  // While something is being pressed nothing moves: a problem that appears would push it away from under the pointer.
  let isPressing = false;

  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    // A group is left when the focus goes out of the whole of it.
    let field = (target as Element).closest<HTMLElement>('[data-path]');
    while (field !== null && !field.contains(relatedTarget as Node | null)) {
      touched.add(field.dataset['path']!);
      field = field.parentElement!.closest<HTMLElement>('[data-path]');
    }
    if (!isPressing) changed();
  });
  form.addEventListener('pointerdown', () => (isPressing = true));
  for (const event of ['pointerup', 'pointercancel']) {
    document.addEventListener(event, () => {
      // After the click that follows.
      if (isPressing) setTimeout(changed);
      isPressing = false;
    });
  }
  return touched;
}

/** What the form fills in by itself, until somebody writes something else. */
export interface FilledIn {
  slug: string;
  fields: { added: string; key?: string | undefined };
}

/**
 * Proposes the name of the file, the BibTeX key of a paper, and today as the day it was added.
 * @param today YYYY-MM-DD.
 */
export function proposeFor(kind: KindName, fields: Fields, vocabulary: Vocabulary, known: readonly KnownEntry[], today: string): FilledIn {
  const slugs = takenSlugs(known, kind);
  if (kind === 'comparisons') return { slug: tableSlug(fields, slugs), fields: { added: today } };
  const [title, name] = [fields['title'], fields['name']].map((value) => (typeof value === 'string' ? value : undefined));
  if (title === undefined && name === undefined) return { slug: '', fields: { added: today } };
  if (kind !== 'papers') return { slug: proposeSlug({ title: title ?? '', name }, slugs), fields: { added: today } };
  const keys = new Set(known.flatMap((entry) => (typeof entry.fields['key'] === 'string' ? [entry.fields['key'].toLowerCase()] : [])));
  const { slug, draft } = proposePaper(draftOf(fields as Partial<FieldsOf<'papers'>>), { vocabulary, slugs, keys, today });
  // A key is made of the first author and the year, and stays for ever.
  const key = fields['authors'] !== undefined && fields['released'] !== undefined ? draft.fields.key : undefined;
  return { slug, fields: { added: today, key } };
}

/** A table is named after its paper and what it was measured on. */
function tableSlug({ paper, benchmarks, table }: Fields, taken: ReadonlySet<string>): string {
  const what = [benchmarks, table].flat().find((text) => typeof text === 'string');
  return typeof paper === 'string' && what !== undefined ? proposeSlug({ title: '', name: `${paper} ${what}` }, taken) : '';
}

/** Makes the form work: what is filled in becomes the text of a file, checked as it is typed, and is kept for the next visit. */
export async function startForm(form: HTMLFormElement): Promise<void> {
  const base = form.dataset['base'] ?? '/';
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [panel, status] = [part('panel'), part('status')];
  const slug = form.querySelector<HTMLInputElement>('[data-slug]')!;

  let vocabulary: Vocabulary;
  try {
    vocabulary = await load<Vocabulary>(`${base}contribute/vocabulary.json`);
  } catch {
    status.textContent = 'The form could not be loaded. Reload the page to try again, or write the file by hand as shown below.';
    return;
  }

  let known: readonly KnownEntry[] = [];
  let kind: KindName = 'papers';
  let entries: Kept['entries'] = {};
  let file: NewFile = { collection: kind, slug: '', text: '' };
  let problems: Problem[] = [];
  const touched = watchTouched(form, update);

  const section = () => form.querySelector<HTMLElement>(`[data-kind="${kind}"]`)!;
  const roots = () => [section(), panel];
  const places = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-error]')].map((place) => place.dataset['error']!));

  /** Makes the file anew and shows what is to do. */
  function update(): void {
    const proposal = proposeFor(kind, readFields(section(), 'own'), vocabulary, known, today());
    propose(slug, proposal.slug);
    for (const [field, value] of Object.entries(proposal.fields))
      propose(section().querySelector<HTMLInputElement>(`[data-path="${field}"]`)!, value);

    const fields = readFields(section());
    file = { collection: kind, slug: slug.value.trim(), text: entryFile<KindName>(kind, draftOf<KindName>(fields)) };
    // The metrics of a table come with its rows.
    problems = checkFile(file, vocabulary, toDrafts(known)).filter((one) => one.kind !== 'missing' || one.path !== 'metrics');
    entries = {
      ...entries,
      [kind]: { fields: readFields(section(), 'own'), slug: slug.dataset['proposed'] === undefined ? file.slug || undefined : undefined },
    };
    keep({ kind, entries });
    show();
  }

  function show(): void {
    const toMend = problems.filter((problem) => !isWarning(problem));
    showAtFields(roots(), toMend, touched);
    listProblems(part('problem-list'), roots(), problems, entryHref);
    showChosen(section());
    showSameCode();
    const said = toMend.length === 0 ? 'Ready: the file passes the check.' : `${count(toMend.length, 'thing')} to do:`;
    // A status that is written again is read out again.
    if (status.textContent !== said) status.textContent = said;
    form.classList.toggle('is-ready', toMend.length === 0);
    actions.show(file);
  }

  /** Not a problem, but worth a look. */
  function showSameCode(): void {
    const note = part('note');
    const same = kind === 'papers' ? withSameCode(valueAt(readFields(section()), 'links.code'), known) : [];
    note.textContent = same.length === 0 ? '' : `The same code is listed for ${same.map(nameOf).join(', ')}. Is this another version of that work?`;
    note.hidden = same.length === 0;
  }

  /** The page of the published entry that a duplicate duplicates. */
  function entryHref({ kind: of, message }: Problem): string | undefined {
    const entry = of === 'duplicate' ? known.find((one) => message.includes(`content/${one.file}`)) : undefined;
    return entry && base.slice(0, -1) + entryPath(entry);
  }

  function switchTo(name: KindName): void {
    kind = name;
    for (const other of kindNames) form.querySelector<HTMLElement>(`[data-kind="${other}"]`)!.hidden = other !== kind;
    // Nothing that can be pasted there says a table.
    part('paste-field').hidden = kind === 'comparisons';
    setSlug(entries[kind]?.slug);
    touchFilled();
  }

  function setSlug(own: string | undefined): void {
    slug.value = own ?? '';
    if (own === undefined) slug.dataset['proposed'] = '';
    else delete slug.dataset['proposed'];
  }

  /** Whoever filled a field in, now or on an earlier visit, has been to it. */
  function touchFilled(): void {
    touched.clear();
    const fields = readFields(section(), 'own');
    for (const path of places()) if (valueAt(fields, path) !== undefined) touched.add(path);
  }

  /** Shows an entry of this kind, whatever was there. */
  function replace(entry: Kept['entries'][KindName]): void {
    writeFields(section(), entry?.fields ?? {});
    setSlug(entry?.slug);
    touchFilled();
    update();
  }

  const actions = startActions(form, {
    file: () => file,
    isSound: () => problems.every(isWarning),
    entry: () => entries[kind],
    replace,
    revealProblems: () => {
      for (const path of places()) touched.add(path);
      show();
      part('problems').focus();
    },
  });
  startPasteBox(
    form,
    vocabulary,
    () => ({ kind, section: section() }),
    () => {
      touchFilled();
      update();
    },
  );
  startTerms(form);
  startRowButtons(form, update);

  form.addEventListener('input', ({ target }) => {
    const { name, value, dataset } = target as HTMLInputElement;
    if (dataset['paste'] !== undefined) return;
    delete dataset['proposed'];
    if (name === 'kind' && isKind(value)) switchTo(value);
    update();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  part('problem-list').addEventListener('click', (event) => {
    const target = (event.target as Element).closest('a')?.getAttribute('href');
    const control = target?.startsWith('#') ? document.getElementById(target.slice(1)) : null;
    if (control === null) return;
    event.preventDefault();
    goTo(control);
  });
  // What is listed already is only of use to somebody who fills the form in.
  const loadKnown = () =>
    load<KnownEntry[]>(`${base}contribute/known.json`)
      .then((list) => (known = list))
      .then(update)
      .catch(() => (part('said').textContent = 'The list could not be loaded, so duplicates are found only after you propose the file.'));

  const kept = readKept();
  for (const name of kindNames) {
    kind = name;
    if (kept?.entries[name] !== undefined) writeFields(section(), kept.entries[name].fields);
  }
  entries = kept?.entries ?? {};
  kind = kept?.kind ?? 'papers';
  form.querySelector<HTMLInputElement>(`input[name="kind"][value="${kind}"]`)!.checked = true;
  switchTo(kind);
  update();
  if (touched.size > 0) void loadKnown();
  else form.addEventListener('focusin', () => void loadKnown(), { once: true });
}

async function load<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as Data;
}
