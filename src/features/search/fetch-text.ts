/** The text of a file of the search index. @param file its path under the index. @throws when it cannot be had. */
export async function fetchText(base: string, file: string): Promise<string> {
  const response = await fetch(`${base}pagefind/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}
