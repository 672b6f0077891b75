/** Rows of figures as a Markdown table, so that what is printed can stand in README.md as it is. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => heads.map((head) => String(row[head] ?? '')));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heads), line(rule), ...cells.map(line)].join('\n');
}

/** Bytes as kilobytes of 1,000. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
export const milliseconds = (time: number): string => time.toFixed(time < 10 ? 1 : 0);
export const seconds = (time: number): string => (time / 1000).toFixed(2);

/** A cell, with "-" where there is nothing to tell. */
export const cell = (value: number | undefined, format: (value: number) => string): string => (value === undefined ? '-' : format(value));
