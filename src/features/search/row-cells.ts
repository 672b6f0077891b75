/** A cell of a paper's row: what it says, a note below, and where it leads. Nothing is said of what is not reported. */
export interface Cell {
  text: string;
  note?: string | undefined;
  href?: string | undefined;
  /** The name of the link, where the text alone says too little. */
  label?: string | undefined;
}

/** The columns beside the paper itself, in their order, and the order of the list that a head asks for. */
export const COLUMNS = [
  { id: 'removed', head: 'Removed' },
  { id: 'speed', head: 'Speed-up' },
  { id: 'quality', head: 'Quality' },
  { id: 'training', head: 'Training' },
  { id: 'code', head: 'Code' },
  { id: 'weights', head: 'Weights' },
  { id: 'venue', head: 'Venue', sort: 'venue' },
  { id: 'date', head: 'Date', sort: 'date' },
] as const satisfies readonly { id: string; head: string; sort?: string }[];

type ColumnId = (typeof COLUMNS)[number]['id'];

/** What a row says in each column. */
export type RowCells = Readonly<Record<ColumnId, Cell>>;
