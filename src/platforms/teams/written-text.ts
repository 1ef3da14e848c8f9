import type { Incoming, Mentioned } from '../../messages/incoming.ts';
import { type Activity, Mention } from './activity.ts';

const MENTION_TAG = /<at[^<>]*>(.*?)<\/at>/g;

/** Whether Lika is mentioned. */
export function mentionsLika(activity: Activity): boolean {
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}

/** What a person wrote, as words: others' mentions become their names, and Lika's own goes away. */
export function writtenText(activity: Activity): Extract<Incoming['body'], { kind: 'text' }> {
  let words = activity.text ?? '';
  const mentions: Mentioned[] = [];
  for (const { mentioned, text } of mentionsIn(activity)) {
    const name = text.replace(MENTION_TAG, '$1');
    if (mentioned.id === activity.recipient.id) words = words.replaceAll(text, ' ');
    else if (name !== '') mentions.push({ address: mentioned.id, text: name, name });
  }
  const written = words
    .replace(MENTION_TAG, '$1')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return { kind: 'text', text: written, ...(mentions.length > 0 && { mentions }) };
}

function mentionsIn({ entities }: Activity): Mention[] {
  return entities.flatMap((entity) => Mention.safeParse(entity).data ?? []);
}
