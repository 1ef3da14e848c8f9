import type { Command } from '../messages/command.ts';
import type { Form } from '../messages/form.ts';
import { type Part, type Reply, reply, text } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { asideReply, askParts, givenBackParts, goneReply, refusedParts } from './asking-view.ts';
import { type Draft, dropDraft, keepDraft, nextField, noteTold, readAside, readDraft } from './draft.ts';
import { type Entry, FIELDS, readEntry, valuesOf } from './entry.ts';
import { entryForm } from './entry-form.ts';
import { savedReply } from './entry-view.ts';
import { type About, changeKept, entryAt, proposedIn, readKept, withEntry } from './kept.ts';
import { words } from './words.ts';

export type EnterCommand = Extract<Command, { do: 'enter-civil-society' }>;
export type SaveCommand = Extract<Command, { do: 'save-civil-society' }>;

/** Interviews, proposals and answers as they are entered: in a form, or in the conversation a field at a time. */
export type Entering = {
  /** The form that is asked for, as it stands, or why there is none. Only reads. */
  form(command: EnterCommand, asking: Asking): Promise<Form | Reply>;
  /** The form as an answer where it was asked for with a button; what is asked for in words goes on in words. */
  enter(command: EnterCommand, asking: Asking): Promise<Reply[]>;
  /** The platform could not show the form: the conversation asks instead. */
  unopened(command: EnterCommand, asking: Asking): Promise<Reply[]>;
  /** Keeps what the form holds. */
  save(command: SaveCommand, asking: Asking): Promise<Reply[]>;
  /** Takes the line as the field that is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** Whether the field that is waited for is free text, which may well be a question. */
  waitsForWords(asking: Asking): Promise<boolean>;
  /** The field that is waited for, asked for again after something else; empty when none is. */
  again(asking: Asking): Promise<Reply[]>;
  /** Once, where something else came in the way of a half-told entry: that it is kept, and how to go on. */
  setAside(asking: Asking): Promise<Reply[]>;
  /** No longer waits; undefined when it did not. */
  cancel(asking: Asking): Promise<Reply[] | undefined>;
};

export function createEntering(parts: { register: Register; records: Records; turns: Turns }): Entering {
  const { register, records } = parts;
  const { plan } = register;

  const toldOf = async ({ what, id }: EnterCommand, asking: Asking): Promise<Draft['values']> => {
    const found = [await readDraft(records, asking), await readAside(records, asking)];
    return found.find((one) => one?.draft.what === what && one.draft.id === id)?.draft.values ?? {};
  };

  /** Waits for the draft's next field. What was told of another entry is waited for no more, and is given back. */
  const waitFor = async (draft: Draft, asking: Asking): Promise<Part[]> => {
    const before = (await readDraft(records, asking))?.draft;
    await keepDraft(records, draft, asking);
    const isOther = before !== undefined && (before.what !== draft.what || before.id !== draft.id);
    return isOther ? givenBackParts(before, asking.language) : [];
  };

  const form = async (command: EnterCommand, asking: Asking): Promise<Form | Reply> => {
    const { what, id } = command;
    const kept = await readKept(records, plan);
    const proposed = proposedIn(kept, command);
    if (what === 'answer' && proposed === undefined) return goneReply('', asking.language);
    const entry = id === undefined ? undefined : entryAt(kept, { what, id });
    const values = { ...(entry && valuesOf(entry)), ...(await toldOf(command, asking)) };
    // So that a card that is pressed twice saves one thing; a form that the platform opens is sent only once.
    const known = id ?? (asking.forms ? undefined : asking.id);
    return entryForm({ what, id: known, values, proposed }, asking.language);
  };

  const ask = async (command: EnterCommand, asking: Asking, lead: Part[]): Promise<Reply[]> => {
    const { what, id = asking.id } = command;
    const proposed = proposedIn(await readKept(records, plan), command);
    if (what === 'answer' && proposed === undefined) return [goneReply('', asking.language)];
    const draft = { what, id, values: await toldOf(command, asking) };
    const givenBack = await waitFor(draft, asking);
    return [reply(...lead, ...givenBack, ...askParts(draft, proposed, asking.language))];
  };

  const keep = async (about: About, entry: Entry, asking: Asking): Promise<Reply[]> => {
    const { person, now, language } = asking;
    const noted = { by: person.email, at: now.toISOString() };
    const { before, after } = await changeKept(parts, plan, (kept) =>
      withEntry(kept, about.id, entry, noted),
    );
    await dropDraft(records, about, asking);
    if (after === undefined) return [goneReply(valuesOf(entry).text ?? '', language)];
    const saved = savedReply(about, { entry, before: entryAt(before, about), kept: after }, language);
    // A form that the platform opened is closed by now, and leaves nothing that an answer could stand in place of.
    return [asking.pressed && !asking.forms ? { ...saved, to: 'origin' } : saved];
  };

  /** Keeps the entry once all of it is told and can be kept; else asks for what is left, and loses nothing of the rest. */
  const take = async ({ what, id, values }: Draft, asking: Asking): Promise<Reply[]> => {
    const { language } = asking;
    const reading = readEntry(what, values);
    const refused =
      'refused' in reading ? reading.refused.filter(({ field }) => Object.hasOwn(values, field)) : [];
    const told = Object.entries(values).filter(([field]) => !refused.some((one) => one.field === field));
    const draft = { what, id, values: Object.fromEntries(told) };
    if ('entry' in reading && nextField(draft) === undefined)
      return keep({ what, id }, reading.entry, asking);
    const givenBack = await waitFor(draft, asking);
    const why = refusedParts(draft, refused, language);
    return [reply(...givenBack, ...why, ...askParts(draft, undefined, language))];
  };

  const again = async (asking: Asking): Promise<Reply[]> => {
    const found = await readDraft(records, asking);
    if (found === undefined) return [];
    const proposed = proposedIn(await readKept(records, plan), found.draft);
    return [reply(...askParts(found.draft, proposed, asking.language))];
  };

  return {
    form,
    again,

    async enter(command, asking) {
      if (!asking.pressed) return ask(command, asking, []);
      const shown = await form(command, asking);
      if ('parts' in shown) return [shown];
      return asking.forms ? [] : [reply({ kind: 'form', form: shown })];
    },

    unopened: (command, asking) => ask(command, asking, [text(words[asking.language].unopened)]),

    save({ what, id, values }, asking) {
      const all = FIELDS[what].map((field) => [field, values[field] ?? '']);
      return take({ what, id: id ?? asking.id, values: Object.fromEntries(all) }, asking);
    },

    async typed(line, asking) {
      const found = await readDraft(records, asking);
      if (found === undefined) return undefined;
      const { draft, taken } = found;
      const field = nextField(draft);
      if (field === undefined) return undefined;
      if (taken) return again(asking);
      return take({ ...draft, values: { ...draft.values, [field]: line } }, asking);
    },

    async waitsForWords(asking) {
      const found = await readDraft(records, asking);
      return found !== undefined && nextField(found.draft) === 'text';
    },

    async setAside(asking) {
      const found = await readAside(records, asking);
      if (found === undefined || found.isTold) return [];
      await noteTold(records, asking);
      return [asideReply(found.draft, asking.language)];
    },

    async cancel(asking) {
      const found = await readDraft(records, asking);
      if (found === undefined) return undefined;
      await dropDraft(records, found.draft, asking);
      const said = reply(text(words[asking.language].cancelled));
      return [asking.pressed ? { ...said, to: 'origin' } : said];
    },
  };
}
