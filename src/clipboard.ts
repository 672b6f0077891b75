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
