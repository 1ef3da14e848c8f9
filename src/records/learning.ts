import { z } from 'zod';

const Instant = z.iso.datetime();
const Email = z.string();

/** A way that something was asked, masked; `id`: of those words, whoever wrote them. */
const Wording = z.strictObject({ id: z.string(), text: z.string() });
export type Wording = z.infer<typeof Wording>;

/** Whether an answer helped one person; `id`: of both, in a form that can not be read. */
const Vote = z.strictObject({ id: z.string(), at: Instant, helped: z.boolean() });
export type Vote = z.infer<typeof Vote>;

/** Something that people have asked, in whatever words, and how it went. It never says who. */
export const Asked = z.strictObject({
  /** Of the plan that was asked about. */
  plan: z.string(),
  /** The latest last. */
  wordings: z.array(Wording).min(1),
  times: z.int(),
  declined: z.int(),
  helped: z.int(),
  unhelped: z.int(),
  /** The latest votes, oldest first: counted where they are kept, so that none is counted twice or not at all. */
  votes: z.array(Vote).default([]),
  /** How many times it was declined, or said not to help, since an administrator saw to it. */
  open: z.int(),
  first: Instant,
  last: Instant,
  /** The message that was counted last: done again, it is not counted twice. */
  lastIn: z.string(),
  /** The passage that was nearest when it was declined. */
  nearest: z.strictObject({ heading: z.string(), document: z.string() }).optional(),
  seenTo: z
    .strictObject({ by: Email, at: Instant, did: z.enum(['answered', 'dismissed', 'joined']) })
    .optional(),
});
export type Asked = z.infer<typeof Asked>;

const ExpertAnswer = z.strictObject({
  /** The message that it came in. */
  id: z.string(),
  text: z.string(),
  sources: z.string().optional(),
  by: Email,
  at: Instant,
  /** The curated answer that it is kept as. */
  curated: z.string().optional(),
});
export type ExpertAnswer = z.infer<typeof ExpertAnswer>;

/** A question that someone has passed on to the experts. */
export const ExpertQuestion = z.strictObject({
  /** Of what was asked, and its words, masked. */
  asked: z.string(),
  text: z.string(),
  by: Email,
  /** The experts may see who asks. */
  named: z.boolean(),
  unit: z.string(),
  at: Instant,
  takenBack: Instant.optional(),
  /** Oldest first. */
  answers: z.array(ExpertAnswer),
});
export type ExpertQuestion = z.infer<typeof ExpertQuestion>;

/** `joined`: why the answer counts for those words: it was written for them, someone meant it, or an administrator says so. */
const CuratedWording = z.strictObject({
  ...Wording.shape,
  joined: z.enum(['written-for', 'meant', 'administrator']),
});

/** An answer that someone has written, for all who ask the same. */
const CuratedAnswer = z.strictObject({
  id: z.string(),
  question: z.string(),
  wordings: z.array(CuratedWording),
  text: z.string(),
  sources: z.string().optional(),
  /** Who wrote it as it is now, and when. */
  by: Email,
  at: Instant,
  withdrawn: z.literal(true).optional(),
  /** Every change, oldest first, with what stood there from then on. */
  history: z.array(
    z.strictObject({
      at: Instant,
      by: Email,
      did: z.enum(['written', 'changed', 'withdrawn', 'restored']),
      text: z.string(),
      sources: z.string().optional(),
    }),
  ),
});
export type CuratedAnswer = z.infer<typeof CuratedAnswer>;

/** A plan's curated answers, oldest first; `version`: one more at each change. */
export const CuratedAnswers = z.strictObject({ version: z.int(), answers: z.array(CuratedAnswer) });
export type CuratedAnswers = z.infer<typeof CuratedAnswers>;
