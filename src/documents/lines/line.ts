/** A line of a file. What is not said of it is told by its marks. */
export type Line = {
  text: string;
  page?: number;
  /** A heading of that rank. */
  heading?: number;
  /** A row of a table, its cells apart by tabs. */
  row?: true;
  /** Set in bold from end to end. */
  bold?: true;
};

/** Between two paragraphs. */
export const EMPTY: Line = { text: '' };
