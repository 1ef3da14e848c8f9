import type { Receiver } from '@slack/bolt';
import { Router } from 'express';
import type { Place } from '../../messages/incoming.ts';
import {
  type AnswerMark,
  DeliveryError,
  type Platform,
  type Receipt,
  type Receive,
  type Recipient,
} from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { machineClock } from '../clock.ts';
import { inTheirLanguage } from '../in-their-language.ts';
import { createPace } from '../pace.ts';
import { createAnswer } from './answer.ts';
import { createConnection } from './connection.ts';
import { createDelivery } from './deliver.ts';
import { createDirectory, directKey } from './directory.ts';
import { createEdit } from './edit.ts';
import { createEveryone } from './everyone.ts';
import { createFiles } from './files.ts';
import { createForms } from './forms.ts';
import { createHealth } from './health.ts';
import { createHome } from './home.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { listenOn } from './listeners.ts';
import type { SlackOptions } from './options.ts';
import { createPeople } from './people.ts';
import { createPictures } from './pictures.ts';
import { homeOf, isDirect, readPlace } from './place.ts';
import type { Socket } from './socket.ts';
import { createSocketReceiver } from './socket-receiver.ts';
import { createSuggestions } from './suggestions.ts';
import { senderOf } from './translate.ts';
import { createWeb, type Web } from './web.ts';

export type { SlackOptions, SlackWording, Transport } from './options.ts';

/** Less than what is waited for before a post whose answer was lost is looked for. */
const TIMEOUT_MS = 10_000;

export type Slack = Platform &
  Required<Pick<Platform, 'identify' | 'threadOf'>> & {
    /** Answers POST /slack/events, and must be mounted before any parser of bodies. In Socket Mode it answers nothing. */
    router: Router;
    /** From now on Lika can answer. Rejects with a `DeliveryError` when Slack refuses the bot's token. */
    start(): Promise<void>;
    /**
     * From now on what people write comes in; over HTTP it does as soon as the router is served. Rejects with a
     * `DeliveryError` when Slack refuses the App-Level Token.
     */
    listen(): Promise<void>;
    /** Takes nothing more in, and acknowledges what was taken. */
    stop(): Promise<void>;
  };

export async function createSlack(options: SlackOptions): Promise<Slack> {
  const { botToken, paint, makeFile, logger, memory, now, newId, wording, clock = machineClock } = options;
  const { elapsedMs } = clock;
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const health = createHealth();
  const apiUrl = options.apiUrl ?? 'https://slack.com/api/';
  const shared = {
    token: botToken,
    apiUrl,
    logger,
    clock,
    timeoutMs,
    health,
    // One for both clients: they are counted together, and what Slack asks one to wait for holds for the other.
    pace: createPace(clock),
  };
  const web = createWeb({ ...shared, bulk: false });
  // What Lika sends by itself goes out beside the answers, which never wait behind it.
  const bulk = createWeb({ ...shared, bulk: true });
  const connection = createConnection(web, health, logger);
  const people = createPeople(web, connection, now);
  const directory = createDirectory(web, memory, createEveryone(web, clock));
  const picturesOver = (one: Web) => createPictures({ web: one, paint, logger, clock, timeoutMs });
  const filesOver = (one: Web) => createFiles({ web: one, makeFile, memory, logger, timeoutMs });
  const answering = { web, directory, pictures: picturesOver(web), files: filesOver(web) };
  const answer = createAnswer({ ...answering, clock, now, newId });
  const bulkDirectory = createDirectory(bulk, memory, createEveryone(bulk, clock));
  const sending = { web: bulk, pictures: picturesOver(bulk), files: filesOver(bulk), memory, health };
  const deliver = createDelivery({ ...sending, directory: bulkDirectory, clock, now });
  const suggestions = createSuggestions(web, wording.prompts);
  const home = createHome({
    web,
    logger,
    contentFor: async (user) => {
      if (options.home === undefined) return [];
      return options.home(await people.identify(senderOf(user)));
    },
    cutNote: wording.homeCut,
  });

  const { form } = options;
  const receive: Receive =
    form === undefined ? options.receive : (incoming) => options.receive({ ...incoming, forms: true });
  const forms = createForms({
    web,
    logger,
    receive,
    now,
    formFor: async ({ from, body }) =>
      body.kind === 'command' ? form?.(await people.identify(from), body.command) : undefined,
  });

  const { receiver, router, socket } = wayIn(options, { apiUrl, elapsedMs });
  listenOn(receiver, {
    botToken,
    receive,
    logger,
    surroundings: (envelope) => ({
      now: now(),
      selfId: connection.self()?.user_id ?? envelope?.authorizations?.[0]?.user_id ?? undefined,
    }),
    self: () => {
      const self = connection.self();
      return { ...(self && { botUserId: self.user_id }), ...(self?.bot_id && { botId: self.bot_id }) };
    },
    opened: (conversation) => suggestions.show(conversation),
    homeOpened: (user) => home.show(user),
    pressed: (press, trigger) => forms.open(press, trigger),
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
      if (seenAnyway) return undefined;
      const { wordingFor } = options;
      const words = { wording, wordingFor, identify: people.identify };
      return (await inTheirLanguage(senderOf(user_id), words)).answeringDirectly;
    },
  });

  return {
    name: 'slack',
    router,
    start: () => connection.start(),
    listen: async () => socket?.open(),
    async stop() {
      connection.stop();
      await socket?.stop();
      await Promise.all([suggestions.settled(), home.stop(), forms.settled()]);
    },
    identify: (from) => people.identify(from),
    async answer(place: Place, replies: Reply[], mark?: AnswerMark): Promise<void> {
      await answer(place, replies, mark);
      const user = homeOf(place);
      if (user !== undefined) home.show(user);
    },
    deliver: (recipient: Recipient, reply: Reply, id: string): Promise<Receipt> =>
      deliver(recipient, reply, id),
    edit: createEdit(sending),
    async chooseChannel(place, name) {
      await directory.rememberChannel(name, place.conversation);
    },
    threadOf: (place) => readPlace(place).thread ?? '',
    async channelNamed(name) {
      try {
        return await directory.channelByName(name);
      } catch (error) {
        if (error instanceof DeliveryError) return undefined;
        throw error;
      }
    },
    trouble: () => [health.trouble(), socket?.trouble()].filter(Boolean).join(' ') || undefined,
  };
}

type WayIn = { receiver: Receiver; router: Router; socket: Socket | undefined };

function wayIn(options: SlackOptions, more: { apiUrl: string; elapsedMs: () => number }): WayIn {
  const { logger, now } = options;
  if ('appToken' in options) {
    return {
      ...createSocketReceiver({ ...more, appToken: options.appToken, logger, now }),
      router: Router(),
    };
  }
  const receiver = createHttpReceiver(options.signingSecret, logger);
  return { receiver, router: receiver.router, socket: undefined };
}
