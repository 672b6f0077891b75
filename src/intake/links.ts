import { address } from '../schema/address.ts';
import type { FieldsOf } from './draft.ts';
import { githubRepository, identify } from './identify.ts';

type Links = FieldsOf<'papers'>['links'];

/** The addresses in a running text, without the punctuation that follows them. */
export function addressesIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"{}|\\^`]+/gi) ?? [];
  return [...new Set(found.map((one) => one.replace(/[.,;:!?'*_]+$/, '').replace(/(?<=^[^(]*)\)+[.,;]*$/, '')))].filter(
    (one) => address.safeParse(one).success,
  );
}

/** Where a publication can be reached, from identifiers and addresses of any kind; the first of each kind counts. */
export function linksFrom(texts: readonly string[]): Links {
  const links: Links = {};
  for (const text of texts) {
    const named = identify(text);
    if (named?.kind === 'github') links.code ??= `https://github.com/${named.repository}`;
    else if (named !== undefined) links[named.kind] ??= named.id;
    else if (address.safeParse(text).success) links.page ??= text;
  }
  return links;
}

/** What authors announce in an abstract or comment: the repository of their code, and the page of their project. */
export function announcedLinks(text: string): Pick<Links, 'code' | 'project'> {
  const addresses = addressesIn(text);
  const repository = addresses.map(githubRepository).find((name) => name !== undefined);
  const project = addresses.find((one) => /^https?:\/\/[\w-]+\.github\.io\//i.test(`${one}/`));
  return { ...(repository !== undefined && { code: `https://github.com/${repository}` }), ...(project !== undefined && { project }) };
}
