/** Hands the reader a text as a file, made in the browser. */
export function downloadText(text: string, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // Safari reads the file after the click: https://bugs.webkit.org/show_bug.cgi?id=190351
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
