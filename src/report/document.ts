import type { Picture } from '../messages/picture.ts';
import type { Language } from '../plan/plan.ts';

/** Figures are set to the right, under each other. */
export type Column = { name: string; figures?: true };

/**
 * A piece of a report, in the order that it is read. All text is plain. `write`: a place where a person is to write, and
 * about what; `draft`: what a language model has written there; `notes`: what must be known of the figures above them, which a picture says itself.
 */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'label'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[]; ordered?: true }
  | { kind: 'table'; caption: string; columns: Column[]; rows: string[][]; notes: string[] }
  | { kind: 'picture'; picture: Picture; alt: string; caption: string }
  | { kind: 'write'; text: string }
  | { kind: 'draft'; paragraphs: string[] };

/** `title`: its heading of the first level. The first cell of each row of a table is the row's own heading. */
export type Section = { title: string; blocks: Block[] };

/** A report before it becomes a file. `forEditor`: what whoever edits it should know, to be taken away afterwards. */
export type ReportDocument = {
  language: Language;
  title: string;
  subtitle: string;
  byline: string;
  /** The municipality. */
  author: string;
  contents: boolean;
  forEditor: string[];
  sections: Section[];
};

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const label = (text: string): Block => ({ kind: 'label', text });
export const note = (text: string): Block => ({ kind: 'note', text });
export const list = (items: string[]): Block => ({ kind: 'list', items });
export const write = (text: string): Block => ({ kind: 'write', text });
export const figures = (name: string): Column => ({ name, figures: true });
export const words = (name: string): Column => ({ name });
