import { readableTitle } from '../catalogue/readable-math.ts';
import type { CslItem } from './csl.ts';
import { invertedName } from '../catalogue/names.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'paper-conference': 'CPAPER',
  'article-journal': 'JOUR',
  article: 'UNPB',
  software: 'COMP',
};

/**
 * One RIS record. Written here because citation-js breaks lines within words after 70 characters, cuts identifiers and
 * drops particles. Format: https://en.wikipedia.org/wiki/RIS_(file_format); lines end in CR LF.
 */
export function toRis(item: CslItem): string {
  const [parts] = item.issued['date-parts'];
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['TI', readableTitle(item.title)],
    ['ST', item['title-short']],
    ...(item.author ?? []).map((name) => ['AU', invertedName(name)] as const),
    // Managers differ in where they look for the proceedings of a paper.
    ['T2', item['container-title']],
    ['C3', item.type === 'paper-conference' ? item['container-title'] : undefined],
    ['PY', String(parts[0])],
    ['DA', [0, 1, 2].map((index) => String(parts[index] ?? '').padStart(parts[index] === undefined ? 0 : 2, '0')).join('/') + '/'],
    ['PB', item.publisher],
    ['AN', item.archive === undefined ? undefined : `${item.archive}:${item.archive_location}`],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['ID', item.id],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`)).join('');
}

/** Records as one file. */
export const risFile = (items: readonly CslItem[]): string => items.map(toRis).join('\r\n');
