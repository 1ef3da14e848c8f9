import { z } from 'zod';

/** The follow-up report of a round. `audience`: whom a docx is for, kommunstyrelsen or everyone; xlsx is for administrators. */
const Report = z.strictObject({
  kind: z.literal('report'),
  round: z.string(),
  format: z.enum(['docx', 'xlsx']),
  audience: z.enum(['board', 'public']),
});
export type ReportFile = z.infer<typeof Report>;

/** An event of the plan, to put in one's own calendar; `language`: of its words. */
const Calendar = z.strictObject({
  kind: z.literal('calendar'),
  event: z.string(),
  language: z.enum(['sv', 'en']),
});
export type CalendarFile = z.infer<typeof Calendar>;

/** Which file, as data: it is stored with its message, and made when that is sent. */
export const FileRef = z.discriminatedUnion('kind', [Report, Calendar]);
export type FileRef = z.infer<typeof FileRef>;

/** `name`: with its ending, of letters, digits, dots and hyphens. `type`: the media type. */
export type MadeFile = { name: string; type: string; bytes: Uint8Array };

/** Who takes a file that was offered before. `email`: undefined for guests, and where the platform does not know it. */
export type Taker = { email: string | undefined };

/**
 * Makes a file as it stands now. With a `taker` only where they still may have it: without, it goes out with the answer
 * that it is a part of. Undefined where there is none to give, which is in the log: words say so in its place.
 */
export type MakeFile = (file: FileRef, taker?: Taker) => Promise<MadeFile | undefined>;
