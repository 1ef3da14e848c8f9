/** A file that answers are drawn from. `path` is relative to its folder, with forward slashes. */
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
};

/** A passage with how well it matched, 0 to 1. */
export type RankedPassage = { passage: Passage; score: number };
