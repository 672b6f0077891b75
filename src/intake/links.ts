import { address, githubRepository } from '../schema/address.ts';
import type { FieldsOf } from './draft.ts';
import { identify } from './identify.ts';

type Links = FieldsOf<'papers'>['links'];

// Ends at what no address holds, at punctuation other than that of ASCII, and at scripts that put no space between words.
const ADDRESS =
  /https?:\/\/(?:[!#-;=?-[\]_a-z~]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[^\0-\x7F\p{P}\p{S}\p{Z}\p{C}])+/giu;

/** The addresses in a running text, without the punctuation that follows them. */
export function addressesIn(text: string): string[] {
  const found = text.match(ADDRESS) ?? [];
  return [
    ...new Set(
      found.map((one) =>
        one
          .replace(/(?:'s|[.,;:!?'*_~])+$/, '')
          .replace(/(?<=^[^(]*)\)+[.,;]*$/, '')
          .replace(/(?<=^[^[]*)\]+$/, ''),
      ),
    ),
  ].filter((one) => address.safeParse(one).success);
}

/** Where a publication can be reached, from identifiers and addresses of any kind; the first of each kind counts. */
export function linksFrom(texts: readonly string[]): Links {
  const links: Links = {};
  for (const written of texts) {
    const text = written.replace(/^<(.*)>$/, '$1');
    const named = identify(text);
    if (named?.kind === 'github') links.code ??= `https://github.com/${named.repository}`;
    else if (named !== undefined) links[named.kind] ??= named.id;
    // A page of GitHub that is no repository is no publication either.
    else if (address.safeParse(text).success && !/^https?:\/\/(?:www\.)?github\.com\//i.test(text)) links.page ??= text;
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
