import type { PageStart } from './block.ts';

/** A text file that answers are drawn from. `path` is relative to its folder, with forward slashes. */
export type SourceFile = { path: string; text: string };

/** A piece of a document that is found, quoted and cited as one. */
export type Passage = {
  /** `PATH#NUMBER`, the number counted within the file from 1. */
  id: string;
  /** The document's title. */
  document: string;
  path: string;
  /** The nearest heading above; the document's title where there is none. */
  heading: string;
  /** The headings above that one, outermost first. */
  above: string[];
  /** Plain text, at most 230 words: paragraphs apart by an empty line, list items one a line. */
  text: string;
  /** Where in the text its pages begin, for a document that has pages. */
  pages?: PageStart[];
  /** Words that a scanner misread, as they stand in the text, with what they surely are. */
  misread?: { seen: string; meant: string }[];
};

/** A passage with how well it matched: the higher the better, beside the others for the same question. */
export type RankedPassage = { passage: Passage; score: number };
