import { titleBesideName } from '../catalogue/title.ts';
import type { ResultMeta } from './document.ts';

/** An element with a class and text. Text is set as text: an entry never becomes markup. */
export function create<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The title of a result, with the method's name set apart before it. */
export const titleNodes = ({ name, title }: ResultMeta): (Node | string)[] => [
  ...(name === '' ? [] : [create('span', 'name', `${name}: `)]),
  titleBesideName(title, name),
];

/** The glyphs of a result's categories, copied from the templates that stand beside the search box of every page. */
export const glyphNodes = ({ categories }: ResultMeta): Node[] =>
  categories
    .split(' ')
    .filter(Boolean)
    .flatMap((category) => document.querySelector<HTMLTemplateElement>(`template[data-glyph="${category}"]`)?.content.cloneNode(true) ?? []);
