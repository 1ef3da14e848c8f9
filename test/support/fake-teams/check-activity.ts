import { z } from 'zod';
import { CARD_TYPE, checkCard, checkPicture, withoutPictures } from './check-card.ts';
import { CONSENT_TYPE, checkFileCard, INFO_TYPE } from './check-file.ts';
import { Refused } from './refused.ts';

const Attachment = z.object({
  contentType: z.string().min(1),
  content: z.unknown().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
});
const Message = z.object({
  type: z.literal('message'),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'extendedMarkdown', 'xml']).optional(),
  summary: z.string().optional(),
  attachments: z.array(Attachment).max(10).optional(),
  entities: z.array(z.looseObject({ type: z.string().min(1) })).optional(),
});

/** UTF-16, base64 images apart. */
const MOST_BYTES = 100 * 1024;

/** The activity as Teams takes it in a conversation of that kind, or a refusal. */
export function checkActivity(activity: unknown, kind: string): Record<string, unknown> {
  const parsed = Message.safeParse(activity);
  if (!parsed.success) throw new Refused(400, 'BadSyntax', z.prettifyError(parsed.error));
  const { text = '', attachments = [], summary = '' } = parsed.data;
  if (JSON.stringify(activity, withoutPictures).length * 2 > MOST_BYTES)
    throw new Refused(413, 'MessageSizeTooBig');
  if (text.trim() === '' && attachments.length === 0) {
    throw new Refused(400, 'BadSyntax', 'Activity must include non empty text or attachments');
  }
  for (const attachment of attachments) {
    const { contentType, content, contentUrl = '', name = '' } = attachment;
    if (contentType === 'image/png') {
      checkPicture(contentUrl, name);
      continue;
    }
    if (contentType === CONSENT_TYPE || contentType === INFO_TYPE) {
      checkFileCard(attachment, kind);
      continue;
    }
    if (contentType !== CARD_TYPE) throw new Refused(400, 'BadSyntax', `unknown attachment ${contentType}`);
    checkCard(content);
    // Teams makes two messages of these, and replaces only one of them when asked to.
    if (text.trim() !== '') throw new Refused(400, 'BadSyntax', 'text beside a card is a message of its own');
    if (summary.trim() === '') throw new Refused(400, 'BadSyntax', 'a notification would say "sent a card"');
  }
  return activity as Record<string, unknown>;
}
