import { z } from 'zod';

/** Whether an answer helped, and what experts answer. */
export const ExpertCommand = z.discriminatedUnion('do', [
  /** Whether that answer helped. `asked` and `wording`: what was asked, and how; `curated`: the answer that was given. */
  z.strictObject({
    do: z.literal('vote'),
    answer: z.string(),
    helped: z.boolean(),
    asked: z.string(),
    wording: z.string(),
    curated: z.string().optional(),
  }),
  /** Passes on to the experts what was asked: `show`s what would be sent first; `named`: with who asks. */
  z.strictObject({
    do: z.literal('ask-expert'),
    act: z.enum(['show', 'send', 'leave']),
    asked: z.string(),
    wording: z.string(),
    named: z.literal(true).optional(),
  }),
  /** Takes back a question to the experts. */
  z.strictObject({ do: z.literal('take-back-question'), question: z.string() }),
  /** An expert's answer is kept for all who ask the same. */
  z.strictObject({ do: z.literal('keep-answer'), question: z.string(), answer: z.string() }),
  /** That curated answer is what was asked for. */
  z.strictObject({
    do: z.literal('meant'),
    curated: z.string(),
    asked: z.string(),
    wording: z.string(),
  }),
  /** For administrators: what was not answered. `join`: a curated answer answers it too. `from`: so many were shown before. */
  z.strictObject({
    do: z.literal('unanswered'),
    act: z.enum(['list', 'dismiss', 'join']),
    asked: z.string().optional(),
    curated: z.string().optional(),
    from: z.int().positive().optional(),
  }),
  /** For administrators: the curated answers, or one of them by its id. */
  z.strictObject({
    do: z.literal('curated-answers'),
    act: z.enum(['list', 'show', 'withdraw', 'restore']),
    id: z.string().optional(),
    from: z.int().positive().optional(),
  }),
  /** For administrators: questions to the experts come where this was written. */
  z.strictObject({ do: z.literal('experts-here') }),
]);
