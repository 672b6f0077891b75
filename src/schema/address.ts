import { z } from 'zod';
import { checkedBy, type Verdict } from './checked.ts';
import { findUnwanted } from './text.ts';

/** Judges an address that readers will follow: http(s), a host with a dot, nothing hidden in it. */
export function judgeAddress(value: string): Verdict {
  if (value !== value.trim()) return { message: 'has spaces at the start or end', mend: value.trim() };
  const unwanted = findUnwanted(value);
  if (unwanted) return unwanted;
  if (/&(?:amp|#38|#x26);/i.test(value))
    return { message: 'contains the HTML entity of an ampersand', mend: value.replace(/&(?:amp|#38|#x26);/gi, '&') };
  const marked = /^(?:<|\[[^\]]*\]\()([^\s<>]+?)[>)]$/.exec(value)?.[1];
  if (marked !== undefined) return { message: 'is marked up (expected the bare address)', mend: marked };
  const repository = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](?!\/)(\S+)$/.exec(value);
  if (repository)
    return { message: 'is an address for git (expected one that begins with https://)', mend: `https://${repository[1]}/${repository[2]}` };
  // eslint-disable-next-line no-control-regex -- an address holds no control characters
  if (/[\s\u0000-\u001F<>"`{}|\\^]/.test(value)) return { message: 'contains a character that is not allowed in an address', mend: undefined };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme.includes('.') && !value.includes('://'))) {
    return {
      message: 'is not a complete address (expected one that begins with https://)',
      mend: /^[\w-]+(?:\.[\w-]+)+/.test(value) ? `https://${value}` : undefined,
    };
  }
  if (scheme !== 'https' && scheme !== 'http') return { message: `begins with "${scheme}:" (only https: and http: are followed)` };
  if (!/^https?:\/\/[^/]/i.test(value)) return { message: 'is not a complete address', mend: value.replace(/^(https?):\/*/i, '$1://') };
  if (!URL.canParse(value)) return { message: 'is not an address' };
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return { message: 'contains a user name, which hides the real host' };
  if (/^(?:\d+\.){3}\d+$|^\[/.test(url.hostname)) return { message: 'has an IP address as its host (expected a name)' };
  if (!/^[^.]+(?:\.[^.]+)+$/.test(url.hostname)) return { message: 'has no full host name' };
  const strange = judgeHost(/^https?:\/\/([^/?#:]+)/i.exec(value)?.[1] ?? '');
  if (strange) return strange;
  return undefined;
}

/** Scripts whose letters are mistaken for each other, or stand together in no name. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Armenian}\p{Script=Cherokee}]/u,
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u,
];

/** Cyrillic letters that look Latin. A name of nothing else, under a Latin domain, is read as Latin. */
const LOOKS_LATIN = /^[асԁеһіјӏорԗԛѕԝхуъЬҽпгѵѡ]+$/u;

/** A host can look like another: by letters of another script, or by being written in code. */
function judgeHost(host: string): Verdict {
  // Browsers go to the plain letters, dots and digits that these stand for.
  if (host.normalize('NFKC') !== host || /[。]/u.test(host)) return { message: 'writes its host in characters that stand for others' };
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(host)) return { message: 'contains a character in its host that is not part of a name' };
  for (const label of host.split('.')) {
    if (/^xn--/i.test(label)) return { message: 'writes its host in Punycode, which hides its letters', advice: 'write the letters themselves' };
    if (SCRIPTS.filter((script) => script.test(label)).length > 1) return { message: `mixes scripts in its host (${label})`, advice: 'retype it' };
    if (LOOKS_LATIN.test(label) && /\.[a-z]+$/i.test(host))
      return { message: `has letters in its host that look like others (${label})`, advice: 'retype it' };
  }
  return undefined;
}

/** An http or https address. */
export const address = checkedBy(z.string().max(2000), judgeAddress).meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/]' });

const REPOSITORY = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|git@github\.com:)([\w-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#].*)?$/i;

// Pages of GitHub itself, which stand where the name of an account would.
const PAGES = new Set(
  (
    'about accelerator account advisories apps blog codespaces collections contact copilot customer-stories dashboard discussions ' +
    'enterprise enterprises events explore features gist gists git-guides import integrations issues join login logout marketplace ' +
    'mobile models new newsroom nonprofit notifications open-source organizations orgs partners premium-support pricing pulls ' +
    'readme repos resources search security sessions settings signup site solutions sponsors stars support team teams topics ' +
    'trending user users watching why-github'
  ).split(' '),
);

/** "owner/name" in an address of a GitHub repository, or undefined. */
export function githubRepository(address: string): string | undefined {
  const [, owner, name] = REPOSITORY.exec(address.trim()) ?? [];
  return owner === undefined || name === undefined || PAGES.has(owner.toLowerCase()) ? undefined : `${owner}/${name}`;
}
