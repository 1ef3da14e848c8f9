import { z } from 'zod';
import type { MadeFile } from '../../messages/file.ts';
import { type FilePart, fileWords } from '../files.ts';
import type { Outgoing } from './bot-framework.ts';

/*
 * Teams' own cards for files, in personal chats alone
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4): one asks whether the person wants the
 * file, and one shows it in their OneDrive.
 */
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** Which offer a card is of, and the language to speak of it when the offer itself is forgotten. */
const Context = z.object({ offer: z.string().min(1), language: z.enum(['sv', 'en']) });
type Context = z.infer<typeof Context>;

/** Where the person's app has made room for the file. The address is good for whoever has it: it is never logged. */
const Upload = z.object({
  uploadUrl: z.url(),
  contentUrl: z.string(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
});
export type Upload = z.infer<typeof Upload>;

/** The value of a `fileConsent/invoke`: what the person answered. */
export const Consent = z.union([
  z.object({ action: z.literal('accept'), context: Context, uploadInfo: Upload }),
  z.object({ action: z.literal('decline'), context: Context }),
]);

export function consentCard({ title, language }: FilePart, made: MadeFile, offer: string): Outgoing {
  const description = fileWords(language).offer({ title });
  const context: Context = { offer, language };
  const content = {
    description,
    sizeInBytes: made.bytes.byteLength,
    acceptContext: context,
    declineContext: context,
  };
  const attachment = { contentType: CONSENT, name: made.name, content };
  return { type: 'message', summary: description, attachments: [attachment] };
}

export function infoCard({ contentUrl, name, uniqueId, fileType }: Upload, title: string): Outgoing {
  const attachment = { contentType: INFO, contentUrl, name, content: { uniqueId, fileType } };
  return { type: 'message', summary: title, attachments: [attachment] };
}
