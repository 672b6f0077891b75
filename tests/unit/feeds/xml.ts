import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** The root of a text as a strict XML parser reads it. @throws at whatever is not well formed. */
export function readXml(text: string): Element {
  const refuse = (_level: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml').documentElement!;
}

/** The elements of this name right below an element. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter((node: Node): node is Element => node.nodeName === name);

/** The text of the one element of this name right below an element; undefined where there is none. */
export const textOf = (parent: Element, name: string): string | undefined => childrenOf(parent, name)[0]?.textContent ?? undefined;
