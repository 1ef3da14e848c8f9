import { App, type Receiver } from '@slack/bolt';
import type { z } from 'zod';
import type { Incoming } from '../../messages/incoming.ts';
import type { Log } from '../../messages/log.ts';
import type { Receive } from '../../messages/platform.ts';
import { boltLogger } from './bolt-logger.ts';
import { escapeMrkdwn } from './escape.ts';
import {
  ConversationOpened,
  DirectMessage,
  Envelope,
  FormChoice,
  FormClosed,
  FormSubmitted,
  HomeOpened,
  HomePress,
  Mention,
  Press,
  Shortcut,
  SlashCommand,
  TokensRevoked,
} from './payloads.ts';
import { ASSESS_SHORTCUT, EVENTS, type EventName, FORM, SLASH_COMMAND } from './requirements.ts';
import {
  fromAssessShortcut,
  fromConversationOpened,
  fromDirectMessage,
  fromFormChoice,
  fromFormClosed,
  fromFormSubmitted,
  fromHomePress,
  fromMention,
  fromPress,
  fromSlashCommand,
  type Surroundings,
} from './translate.ts';

type ListenerOptions = {
  botToken: string;
  receive: Receive;
  logger: Log;
  surroundings(envelope?: Envelope): Surroundings;
  /** Who Lika is, as far as known. */
  self(): { botUserId?: string; botId?: string };
  /** The person looks at the direct conversation. */
  opened(conversation: string): void;
  /** The person looks at Lika's home tab. */
  homeOpened(user: string): void;
  /** A button was pressed, and the press is stored. With the trigger a modal can be opened. */
  pressed(press: Incoming, trigger: string): void;
  /** The app was removed, or its token withdrawn. */
  withdrawn(): void;
  /** What someone is told, in a channel, who used the command there; undefined where the answer is seen anyway. */
  noticeFor(command: z.infer<typeof SlashCommand>): Promise<string | undefined>;
};

/** All that Lika listens to, however it reaches us: stored first, so that the receiver may acknowledge it then. */
export function listenOn(receiver: Receiver, options: ListenerOptions): void {
  const { receive, logger, surroundings } = options;
  const app = new App({
    receiver,
    // Without a look-up: a message must be stored also while Slack's own interface is out of reach.
    authorize: async () => ({ botToken: options.botToken, ...options.self() }),
    convoStore: false,
    logger: boltLogger(logger),
  });
  app.error(async (error) => {
    logger.error({ err: error }, 'What came from Slack could not be stored, and was not acknowledged');
    throw error;
  });

  const store = async (incoming: Incoming | undefined) => {
    if (incoming !== undefined) await receive(incoming);
  };
  const handlers: Record<EventName, (envelope: Envelope, event: unknown) => Promise<void>> = {
    'message.im': async (envelope, event) => {
      const message = DirectMessage.safeParse(event).data;
      if (message) await store(fromDirectMessage(envelope.event_id, message, surroundings(envelope)));
    },
    app_mention: async (envelope, event) => {
      const mention = Mention.safeParse(event).data;
      if (mention) await store(fromMention(envelope.event_id, mention, surroundings(envelope)));
    },
    app_home_opened: async (envelope, event) => {
      const home = HomeOpened.safeParse(event).data;
      if (home) return options.homeOpened(home.user);
      const opened = ConversationOpened.safeParse(event).data;
      if (!opened) return;
      await store(fromConversationOpened(envelope.event_id, opened, surroundings(envelope)));
      options.opened(opened.channel);
    },
    app_uninstalled: async () => options.withdrawn(),
    tokens_revoked: async (_, event) => {
      if (TokensRevoked.safeParse(event).success) options.withdrawn();
    },
  };
  for (const name of Object.keys(EVENTS) as EventName[]) {
    // Bolt knows the types of messages by `message` alone; the payload says which it is.
    app.event(name.replace(/\..*/, ''), async ({ body, event }) =>
      handlers[name](Envelope.parse(body), event),
    );
  }

  app.command(SLASH_COMMAND, async ({ body, ack }) => {
    const command = SlashCommand.parse(body);
    const notice = await options.noticeFor(command);
    await receive(fromSlashCommand(command, surroundings()));
    await ack(notice === undefined ? undefined : { response_type: 'ephemeral', text: escapeMrkdwn(notice) });
  });

  app.shortcut({ type: 'shortcut', callback_id: ASSESS_SHORTCUT }, async ({ body, ack }) => {
    await receive(fromAssessShortcut(Shortcut.parse(body), surroundings()));
    await ack();
  });

  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    const press = Press.safeParse(body).data;
    const homePress = HomePress.safeParse(body).data;
    const choice = FormChoice.safeParse(body).data;
    const pressed = press
      ? fromPress(press, surroundings())
      : homePress && fromHomePress(homePress, surroundings());
    await store(pressed ?? (choice && fromFormChoice(choice, surroundings())));
    await ack();
    if (pressed) options.pressed(pressed, (press ?? homePress)?.trigger_id ?? '');
  });

  app.view({ type: 'view_submission', callback_id: FORM }, async ({ body, ack }) => {
    await receive(fromFormSubmitted(FormSubmitted.parse(body), surroundings()));
    await ack();
  });
  app.view({ type: 'view_closed', callback_id: FORM }, async ({ body, ack }) => {
    await receive(fromFormClosed(FormClosed.parse(body), surroundings()));
    await ack();
  });
}
