declare module 'd3-dsv' {
  type Row = Record<string, unknown>;
  /** Turns what looks like a number, a date or a boolean into one. */
  export function autoType(row: Row): Row;
  export function csvParse(text: string, row: (row: Row) => Row): Row[];
  export function dsvFormat(delimiter: string): { parseRows(text: string): string[][]; formatRows(rows: readonly (readonly string[])[]): string };
}
