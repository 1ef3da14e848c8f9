import type { Command } from './command.ts';

/** Choosing it is that command, done at once, whatever else the form holds. */
export type FormOption = { title: string; command: Command };

/** One question of a form. `value`: the index of the option that is chosen now. */
export type FormField = { id: string; label: string; hint?: string; options: FormOption[]; value?: number };

/**
 * Several questions at once, for platforms that can show them beside the conversation. All text is plain. Submitting and
 * closing carry no answers: either is the command `form-left`, with which the conversation goes on.
 */
export type Form = {
  id: string;
  title: string;
  intro?: string;
  fields: FormField[];
  /** The words on the two buttons. */
  submit: string;
  close: string;
};
