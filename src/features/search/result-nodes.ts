import { titleBesideName } from '../../catalogue/title.ts';
import { create } from '../../dom.ts';
import type { ResultMeta } from './document.ts';

/** The title of a result, with the method's name set apart before it. */
export const titleNodes = ({ name, title }: ResultMeta): (Node | string)[] => [
  ...(name === '' ? [] : [create('span', { className: 'name' }, create('bdi', {}, name), ': ')]),
  create('span', { dir: 'auto' }, titleBesideName(title, name)),
];

/** The glyphs of a result's categories, copied from the templates that stand beside the search box of every page. */
export const glyphNodes = ({ categories }: ResultMeta): Node[] =>
  categories
    .split(' ')
    .filter(Boolean)
    .flatMap((category) => document.querySelector<HTMLTemplateElement>(`template[data-glyph="${category}"]`)?.content.cloneNode(true) ?? []);
