import { z } from 'zod';

/** How the actions go, and reminders of them. */
export const ActionCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('my-actions') }),
  z.strictObject({ do: z.literal('update-status'), action: z.string() }),
  z.strictObject({ do: z.literal('set-state'), action: z.string(), state: z.string(), askedAt: z.string() }),
  z.strictObject({ do: z.literal('write-line'), action: z.string() }),
  z.strictObject({ do: z.literal('remove-line'), action: z.string(), update: z.string() }),
  /**
   * How an action stands, in words: `action` is its number, and without one it is the one that the person was last asked
   * about. `late`: it will not be done in time; `expected`: the day (YYYY-MM-DD) that it will be. `from`: all of it was
   * written in that message, and is kept; `askedAt`: when it was asked whether all actions are meant.
   */
  z.strictObject({
    do: z.literal('report-status'),
    action: z.int().positive().optional(),
    all: z.literal(true).optional(),
    state: z.string().optional(),
    late: z.literal(true).optional(),
    expected: z.string().optional(),
    line: z.string().optional(),
    from: z.string().optional(),
    askedAt: z.string().optional(),
  }),
  /** Takes back what was recorded. `askedAt`: of the buttons that it was recorded with, in a reminder. */
  z.strictObject({
    do: z.literal('undo-update'),
    action: z.string(),
    update: z.string(),
    askedAt: z.string().optional(),
  }),
  /** What else there is to do about an action than to say how it stands. */
  z.strictObject({ do: z.literal('more-about'), action: z.string() }),
  /** For administrators: answers the one who has asked for support. */
  z.strictObject({ do: z.literal('answer-support'), action: z.string(), update: z.string() }),
  z.strictObject({ do: z.literal('remind-later'), actions: z.array(z.string()), days: z.int().positive() }),
  /**
   * Not before that day: YYYY-MM-DD, or in words, such as `tomorrow`, as they mean when it is pressed; without one it is
   * asked for. Of one action also by its `number`; of none, of those that the person was last asked about.
   */
  z.strictObject({
    do: z.literal('remind-on'),
    actions: z.array(z.string()).optional(),
    number: z.int().positive().optional(),
    day: z.string().optional(),
  }),
  /** Takes back what `remind-later` and `remind-on` do. */
  z.strictObject({ do: z.literal('remind-as-usual'), actions: z.array(z.string()) }),
]);
