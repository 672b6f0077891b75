/**
 * Splits an .mdx file into its fields and its body. Both keep the line numbers of the file: what belongs to the
 * other part is blanked out.
 * @returns undefined when the file does not begin with fields between two lines of three dashes.
 */
export function splitFrontMatter(text: string): { fields: string; body: string } | undefined {
  const match = /^---[ ]*\n(?:([\s\S]*?)\n)?---[ ]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const head = match[0];
  return {
    fields: `\n${match[1] ?? ''}\n`,
    body: head.replace(/[^\n]/g, '') + text.slice(head.length),
  };
}
