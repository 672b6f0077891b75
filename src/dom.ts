/** An element with properties and children. Strings become text: an entry never becomes markup. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/**
 * Makes the buttons of a part of a page copy: each the text of the element whose id is its `data-copy`. What came of it is
 * said in the element with `data-copied`.
 */
export function startCopying(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset['copy']!)?.textContent ?? '';
      void copyText(`${text}\n`).then((said) => (part.querySelector('[data-copied]')!.textContent = said));
    });
  }
}

/** Puts a text into the clipboard. @returns what to tell the reader. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    // Without https, or without leave from the reader, there is no clipboard.
    return 'The browser does not allow copying here; select the text, or take the file.';
  }
}
