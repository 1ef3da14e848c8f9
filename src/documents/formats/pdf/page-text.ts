/** A run of letters on a page. `x` from the left, `y` from the top down to the foot of the letters, in points. */
export type Run = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  bold: boolean;
};

/** A page as it is held upright. */
export type PdfPage = { number: number; width: number; height: number; runs: Run[] };

/** What a PDF says and where, and its bookmarks: the depth counts from 1. */
export type PdfText = {
  title: string | undefined;
  pages: PdfPage[];
  bookmarks: { text: string; depth: number }[];
};
