import type { Command } from './command.ts';
import type { FileRef } from './file.ts';
import type { Form } from './form.ts';
import type { Picture } from './picture.ts';

export type Choice = {
  title: string;
  command: Command;
  /** What a screen reader says when the title alone is too short, such as "3". */
  label?: string;
  emphasis?: 'primary';
};

/** `page`: as it is said, "s. 12", where the document has pages. */
export type Citation = { document: string; heading: string; page?: string; quote: string };

/** Where the words stand: "Planen, Syfte, s. 12". */
export const placeOf = ({ document, heading, page }: Citation): string =>
  [document, heading, page ?? '']
    .map((words) => words.trim())
    .filter(Boolean)
    .join(', ');

/**
 * All text is plain: no markup, so nothing that a person or a document wrote can become any. `alt`: what a picture shows,
 * in a sentence or two, for those who do not see it. A file goes out beside the message, in direct messages only; `title`:
 * what it is; `language`: of the words around it.
 */
export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][] }
  | { kind: 'picture'; picture: Picture; alt: string }
  | { kind: 'file'; file: FileRef; title: string; language: 'sv' | 'en' }
  | { kind: 'citations'; citations: Citation[] }
  | { kind: 'choices'; choices: Choice[] }
  | { kind: 'form'; form: Form };

/** One message from Lika. Parts are shown in order. */
export type Reply = {
  parts: Part[];
  /** `origin`: takes the place of the message whose button was pressed. `direct`: privately, wherever it was asked. */
  to?: 'origin' | 'direct';
  /** A language model has worded it, as it says itself; platforms with a label of their own for that add it. */
  byModel?: true;
};

export const reply = (...parts: Part[]): Reply => ({ parts });
export const heading = (text: string): Part => ({ kind: 'heading', text });
export const text = (words: string): Part => ({ kind: 'text', text: words });
export const strong = (words: string): Part => ({ kind: 'strong', text: words });
export const note = (words: string): Part => ({ kind: 'note', text: words });
export const list = (items: string[]): Part => ({ kind: 'list', items });
export const numbered = (items: string[]): Part => ({ kind: 'list', items, ordered: true });
export const choices = (...options: Choice[]): Part => ({ kind: 'choices', choices: options });
