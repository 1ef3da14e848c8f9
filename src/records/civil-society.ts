import { z } from 'zod';
import { Email, Instant } from './who-and-when.ts';

/** `by`: the administrator's e-mail. */
const noted = { id: z.string(), by: Email, at: Instant };

/** One interview. It names organisations and never people; `themes`: what they spoke of, in the administrator's words. */
const Interview = z.strictObject({
  ...noted,
  organisations: z.array(z.string().min(1)).min(1),
  people: z.int().positive(),
  themes: z.array(z.string().min(1)),
});
export type Interview = z.infer<typeof Interview>;

/** What became of a proposal: "vi gjorde", "vi ska göra", "därför inte". */
const Answer = z.strictObject({
  kind: z.enum(['done', 'planned', 'declined']),
  text: z.string().min(1),
  by: Email,
  at: Instant,
});

/** What organisations have proposed, with the municipality's answer once there is one. */
const Proposal = z.strictObject({ ...noted, text: z.string().min(1), answer: Answer.optional() });
export type Proposal = z.infer<typeof Proposal>;

/** What civil society has said of the work, as administrators have entered it, oldest first. */
export const CivilSociety = z.strictObject({
  interviews: z.array(Interview),
  proposals: z.array(Proposal),
});
export type CivilSociety = z.infer<typeof CivilSociety>;
