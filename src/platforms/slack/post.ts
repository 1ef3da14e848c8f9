import { z } from 'zod';
import type { Receipt } from '../../messages/platform.ts';
import { SlackCallError } from './failure.ts';
import { pictured } from './pictured.ts';
import type { SlackMessage } from './render.ts';
import type { Web } from './web.ts';

/** Where a message is posted. `about` is what the operator calls it. */
export type Target = { channel: string; thread: string | undefined; about: string };

const Posted = z.object({ channel: z.string(), ts: z.string() });
const Listed = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
});

const EVENT_TYPE = 'lika_outbox';
/** Slack's clock may differ from ours. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1000;
const LATEST = 100;

/**
 * Which message this is. `again`: it was tried before, and may be there already. `since`: when it was first tried.
 * `once`: when the answer is lost, the post is not tried again here.
 */
export type Attempt = { id: string; since: Date; again: boolean; once?: boolean };

/**
 * Posts once. Slack has no key that would keep a repeated post from standing twice, so each carries its id in its
 * metadata, and after an answer that was lost the conversation is looked through for it.
 */
export async function postOnce(
  web: Web,
  target: Target,
  message: SlackMessage,
  { id, since, again, once = false }: Attempt,
): Promise<Receipt> {
  const args = {
    channel: target.channel,
    thread_ts: target.thread,
    text: message.text,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { id } },
  };
  const done = () => findPosted(web, target, id, since);
  const posted =
    (again ? await done() : undefined) ??
    (await pictured<z.infer<typeof Posted>>(message, (blocks, more) =>
      web.call('chat.postMessage', { ...args, blocks }, Posted, {
        about: target.about,
        done,
        once,
        ...more,
      }),
    ));
  return { conversation: posted.channel, message: posted.ts };
}

/** The id of each of the messages that a long reply becomes. */
export const idOfPart = (id: string, index: number) => (index === 0 ? id : `${id}#${index + 1}`);

/** The message that carries this id, among the latest since then; undefined also where Lika may not look. */
export async function findPosted(
  web: Web,
  target: Target,
  id: string,
  since: Date,
): Promise<z.infer<typeof Posted> | undefined> {
  const where = {
    channel: target.channel,
    oldest: String((since.getTime() - CLOCKS_DIFFER_MS) / 1000),
    limit: LATEST,
    include_all_metadata: true,
  };
  const about = { about: target.about };
  try {
    const { messages } =
      target.thread === undefined
        ? await web.call('conversations.history', where, Listed, about)
        : await web.call('conversations.replies', { ...where, ts: target.thread }, Listed, about);
    const ts = messages.find((message) => message.metadata?.event_payload.id === id)?.ts;
    return ts === undefined ? undefined : { channel: target.channel, ts };
  } catch (error) {
    // Without the optional scopes nobody can look: then a message that stands twice is better than none.
    if (error instanceof SlackCallError && error.permanent) return undefined;
    throw error;
  }
}
