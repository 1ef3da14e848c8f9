import { z } from 'zod';
import { ActionState } from '../../plan/action-state.ts';
import { Instant } from '../who-and-when.ts';

/** Where a person is in what Lika has asked them. */
export const Conversation = z.strictObject({
  form: z
    .strictObject({
      round: z.string(),
      unit: z.string(),
      item: z.string(),
      step: z.enum(['asking', 'reviewing', 'settling', 'paused']),
      /** Which of the question's follow-ups is asked, from 0. */
      followUp: z.int().optional(),
      /** The message that brought the person here: done again, it changes nothing more. */
      lastMessage: z.string(),
      /** When the person was last shown the form. */
      shownAt: Instant,
      /** Of a review, what all the answers were then, as a stamp: what is handed in is what was reviewed. */
      shown: z.string().optional(),
    })
    .optional(),
  /** A form that waits for this manager, where the reason to send it back is waited for. */
  sendingBack: z
    .strictObject({ round: z.string(), unit: z.string(), asked: Instant, since: Instant })
    .optional(),
  /** An area where an example is waited for that others may learn from. */
  example: z
    .strictObject({ round: z.string(), unit: z.string(), area: z.string(), since: Instant })
    .optional(),
  /** What civil society has said, where an administrator enters it a field at a time. `values`: those told so far. */
  entering: z
    .strictObject({
      what: z.enum(['interview', 'proposal', 'answer']),
      /** Of the entry; of an answer, its proposal's. */
      id: z.string(),
      values: z.record(z.string(), z.string()),
      since: Instant,
    })
    .optional(),
  /** Such an entry that something else came in the way of. `told`: the person has been told how to go on with it. */
  setAside: z
    .strictObject({
      what: z.enum(['interview', 'proposal', 'answer']),
      id: z.string(),
      values: z.record(z.string(), z.string()),
      told: z.literal(true).optional(),
    })
    .optional(),
  /** A form that was handed in, where the reason to open it again is waited for. */
  reopening: z.strictObject({ round: z.string(), since: Instant }).optional(),
  /** An absence, by its first day, where the name of a deputy is waited for. */
  deputyFor: z.strictObject({ from: z.iso.date(), since: Instant }).optional(),
  /** An action whose status was set, where a line of text is welcome. */
  line: z.strictObject({ action: z.string(), update: z.string(), since: Instant }).optional(),
  /** A round in which a doer may write a line; `asked`: its id. */
  doerLine: z.strictObject({ action: z.string(), asked: z.string(), since: Instant }).optional(),
  /** An action that is to be handed over, where the name of a colleague is waited for. */
  handingOver: z.strictObject({ action: z.string(), since: Instant }).optional(),
  /** Actions of which a day is waited for: to be reminded on, or when one is expected to be done, with what was said of it. */
  day: z
    .strictObject({
      of: z.enum(['reminder', 'expected']),
      actions: z.array(z.string()),
      state: ActionState.optional(),
      line: z.string().optional(),
      since: Instant,
    })
    .optional(),
  /** What was said of an action, or of all of them, until it is known which, or that all are meant. `id`: the message. */
  report: z
    .strictObject({
      id: z.string(),
      all: z.literal(true).optional(),
      state: ActionState.optional(),
      late: z.literal(true).optional(),
      expected: z.iso.date().optional(),
      line: z.string().optional(),
      since: Instant,
    })
    .optional(),
  /** An action that asked for support, where this administrator's answer is waited for. */
  supporting: z.strictObject({ action: z.string(), update: z.string(), since: Instant }).optional(),
  /** What this person's answer is waited for to: a question to the experts, something asked, or a curated answer. */
  answering: z
    .strictObject({ what: z.enum(['question', 'asked', 'curated']), id: z.string(), since: Instant })
    .optional(),
  /** The action that the person was last at, and what was recorded of it then. */
  lastAction: z
    .strictObject({ action: z.string(), update: z.string().optional(), since: Instant })
    .optional(),
  /** The message that such a line came in: done again, it is not taken for something else. */
  lineTaken: z.string().optional(),
});
export type Conversation = z.infer<typeof Conversation>;
