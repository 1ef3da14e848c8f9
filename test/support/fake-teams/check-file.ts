import { z } from 'zod';
import { Refused } from './refused.ts';

/** Teams' cards for files (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4). */
export const CONSENT_TYPE = 'application/vnd.microsoft.teams.card.file.consent';
export const INFO_TYPE = 'application/vnd.microsoft.teams.card.file.info';

const Consent = z.strictObject({
  contentType: z.literal(CONSENT_TYPE),
  name: z.string().regex(/^[\w.-]+\.\w+$/),
  content: z.strictObject({
    description: z.string().min(1),
    sizeInBytes: z.int().positive(),
    acceptContext: z.looseObject({}),
    declineContext: z.looseObject({}),
  }),
});
const Info = z.strictObject({
  contentType: z.literal(INFO_TYPE),
  name: z.string().min(1),
  contentUrl: z.url(),
  content: z.strictObject({ uniqueId: z.string().min(1), fileType: z.string().min(1) }),
});

/** The card as Teams takes it, or a refusal. Files go to personal chats alone. */
export function checkFileCard(
  attachment: unknown,
  kind: string,
): z.infer<typeof Consent> | z.infer<typeof Info> {
  const parsed = z.discriminatedUnion('contentType', [Consent, Info]).safeParse(attachment);
  if (!parsed.success) throw new Refused(400, 'BadSyntax', z.prettifyError(parsed.error));
  if (kind !== 'personal')
    throw new Refused(403, 'ForbiddenOperationException', 'files go to personal chats');
  return parsed.data;
}
