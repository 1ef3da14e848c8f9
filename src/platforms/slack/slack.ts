import { z } from 'zod';
import type { Place } from '../../messages/incoming.ts';
import type { Platform, Receipt, Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { createAnswer } from './answer.ts';
import { createConnection } from './connection.ts';
import { createDelivery } from './deliver.ts';
import { createDirectory, directKey } from './directory.ts';
import { createHealth } from './health.ts';
import { createHolds } from './holds.ts';
import type { SlackOptions } from './options.ts';
import { createPeople } from './people.ts';
import { isDirect } from './place.ts';
import { createReceiver } from './receiver.ts';
import { createWeb, type Web } from './web.ts';

export type { Logger, Memory, SlackOptions, SlackWording } from './options.ts';

/** Slack over HTTP. `router` answers POST /slack/events and must be mounted before any parser of bodies. */
export type Slack = Platform &
  Required<Pick<Platform, 'identify'>> & {
    router: ReturnType<typeof createReceiver>;
    /** Rejects with a `DeliveryError` when Slack refuses the token. */
    start(): Promise<void>;
    stop(): Promise<void>;
  };

const Prompted = z.object({});

export async function createSlack(options: SlackOptions): Promise<Slack> {
  const { botToken, logger, memory, now, newId, wording } = options;
  const elapsedMs = () => performance.now();
  const health = createHealth();
  const shared = {
    token: botToken,
    apiUrl: options.apiUrl ?? 'https://slack.com/api/',
    logger,
    elapsedMs,
    health,
    // One for both clients: what Slack asks one to wait for holds for the other as well.
    holds: createHolds(elapsedMs),
  };
  const web = createWeb({ ...shared, concurrency: 50 });
  // What Lika sends by itself goes out beside the answers, a little at a time.
  const bulk = createWeb({ ...shared, concurrency: 2 });
  const connection = createConnection(web, health, logger);
  const people = createPeople(web, connection, now);
  const answer = createAnswer({ web, directory: createDirectory(web, memory), now, newId });
  const deliver = createDelivery({ web: bulk, directory: createDirectory(bulk, memory), memory, now });
  const background = new Set<Promise<void>>();

  const router = createReceiver({
    botToken,
    signingSecret: options.signingSecret,
    receive: options.receive,
    logger,
    surroundings: (envelope) => ({
      now: now(),
      selfId: connection.self()?.user_id ?? envelope?.authorizations?.[0]?.user_id ?? undefined,
      nameOf: people.nameOf,
    }),
    self: () => {
      const self = connection.self();
      return { ...(self && { botUserId: self.user_id }), ...(self?.bot_id && { botId: self.bot_id }) };
    },
    opened: (conversation) => {
      const suggesting = suggest(web, conversation, wording.prompts).finally(() =>
        background.delete(suggesting),
      );
      background.add(suggesting);
    },
    withdrawn: () => {
      const trouble = 'The app was removed from the workspace, or its token withdrawn.';
      const remedy =
        'Install it again at https://api.slack.com/apps, put the new token in SLACK_BOT_TOKEN and restart.';
      logger.error({ remedy }, trouble);
      health.withdrawn(`${trouble} ${remedy}`);
    },
    noticeFor: async ({ channel_id, user_id }) => {
      const direct = await memory.get(directKey(user_id));
      const seenAnyway = isDirect(channel_id) && (direct === undefined || direct === channel_id);
      return seenAnyway ? undefined : wording.answeringDirectly;
    },
  });

  return {
    name: 'slack',
    router,
    start: () => connection.start(),
    async stop() {
      connection.stop();
      await Promise.all(background);
    },
    identify: (from) => people.identify(from),
    answer: (place: Place, replies: Reply[]): Promise<void> => answer(place, replies),
    deliver: (recipient: Recipient, reply: Reply, id: string): Promise<Receipt> =>
      deliver(recipient, reply, id),
    trouble: () => health.trouble(),
  };
}

/** Suggestions are a kindness: when they fail, the log says so (in `web.ts`) and nothing else happens. */
async function suggest(
  web: Web,
  conversation: string,
  prompts: { title: string; message: string }[],
): Promise<void> {
  if (prompts.length === 0) return;
  try {
    // Never with thread_ts: an app with an agent view then fails without a word (method page).
    const args = { channel_id: conversation, prompts };
    await web.call('assistant.threads.setSuggestedPrompts', args, Prompted, {
      about: 'the suggestions',
      attempts: 2,
    });
  } catch {}
}
