import { createHmac } from 'node:crypto';
import { type FakeSlack, SIGNING_SECRET } from './fake-slack.ts';
import { buttonsOf } from './read-message.ts';
import { BOT, type FakeConversation, type FakeMessage, TEAM } from './workspace.ts';

export type Answered = { status: number; body: string };
/** How a request differs from a proper one. */
export type Odd = { secret?: string; ageSeconds?: number; unsigned?: boolean; eventId?: string };

export type Player = ReturnType<typeof createPlayer>;

/** Slack's side towards the app: signed requests, and people who write and press buttons by their visible titles. */
export function createPlayer(slack: FakeSlack, url: string) {
  const { workspace } = slack;

  async function deliver(body: string, type: string, odd: Odd = {}): Promise<Answered> {
    const timestamp = String(Math.floor(Date.now() / 1000) - (odd.ageSeconds ?? 0));
    const signature = createHmac('sha256', odd.secret ?? SIGNING_SECRET)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        ...(odd.unsigned
          ? {}
          : { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` }),
      },
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  const form = (fields: Record<string, string>, odd?: Odd) =>
    deliver(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', odd);
  const interaction = (payload: object) => form({ payload: JSON.stringify(payload) });

  function event(inner: object, odd: Odd = {}): Promise<Answered> {
    const envelope = {
      token: 'unused',
      team_id: TEAM,
      api_app_id: 'A0LIKA',
      type: 'event_callback',
      event_id: odd.eventId ?? workspace.nextId('Ev'),
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT.userId, is_bot: true }],
      event: inner,
    };
    return deliver(JSON.stringify(envelope), 'application/json', odd);
  }

  /** `text` is as Slack sends it: & < > escaped, people and links in its markup. It is kept in the conversation. */
  function written(conversation: FakeConversation, user: string, text: string, threadTs?: string) {
    const ts = workspace.nextTs();
    conversation.messages.push({ ts, user, text, blocks: [], threadTs, metadata: undefined });
    return {
      type: 'message',
      user,
      text,
      ts,
      event_ts: ts,
      team: TEAM,
      channel: conversation.id,
      channel_type: conversation.kind === 'direct' ? 'im' : 'channel',
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    };
  }

  async function pressIn(
    user: string,
    channel: string,
    message: FakeMessage,
    button: { actionId: string; value: string },
  ) {
    const threadTs = message.threadTs ?? (hasReplies(channel, message) ? message.ts : undefined);
    return interaction({
      type: 'block_actions',
      user: { id: user, username: 'någon', name: 'någon', team_id: TEAM },
      team: { id: TEAM, domain: 'exempel' },
      trigger_id: workspace.nextId('trigger'),
      channel: { id: channel, name: 'directmessage' },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel,
        is_ephemeral: false,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      },
      message: {
        ts: message.ts,
        user: message.user,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      },
      actions: [
        {
          type: 'button',
          block_id: 'b1',
          action_id: button.actionId,
          action_ts: workspace.nextTs(),
          // Some of what a button holds comes back escaped.
          value: button.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        },
      ],
    });
  }

  function hasReplies(channel: string, message: FakeMessage): boolean {
    return workspace.conversations.get(channel)?.messages.some((one) => one.threadTs === message.ts) ?? false;
  }

  function latestWithButtons(channel: string, title?: string) {
    const messages = workspace.conversations.get(channel)?.messages ?? [];
    for (const message of messages.toReversed()) {
      const button = buttonsOf(message).find((one) => title === undefined || one.title === title);
      if (button) return { message, button };
    }
    throw new Error(`no button "${title ?? ''}" is to be seen in ${channel}`);
  }

  return {
    deliver,
    event,
    directMessage: (user: string, text: string, odd?: Odd & { threadTs?: string }) =>
      event(written(workspace.directWith(user), user, text, odd?.threadTs), odd),
    /** The event of a message, to be delivered more than once or changed. */
    directMessageEvent: (user: string, text: string) => written(workspace.directWith(user), user, text),
    mention(user: string, channel: FakeConversation, text: string, threadTs?: string) {
      return event({ ...written(channel, user, `<@${BOT.userId}> ${text}`, threadTs), type: 'app_mention' });
    },
    openMessages: (user: string, tab = 'messages') =>
      event({
        type: 'app_home_opened',
        user,
        channel: workspace.directWith(user).id,
        tab,
        event_ts: workspace.nextTs(),
      }),
    command: (user: string, channel: string, text: string, command = '/lika') =>
      form({
        command,
        text,
        user_id: user,
        user_name: 'någon',
        channel_id: channel,
        team_id: TEAM,
        trigger_id: workspace.nextId('trigger'),
        response_url: 'https://hooks.slack.example/commands/1',
      }),
    press(user: string, channel: string, title: string) {
      const { message, button } = latestWithButtons(channel, title);
      return pressIn(user, channel, message, { actionId: button.actionId, value: button.value ?? '' });
    },
    /** Presses the latest button as if it held something else. */
    pressValue(user: string, channel: string, value: string) {
      const { message, button } = latestWithButtons(channel);
      return pressIn(user, channel, message, { actionId: button.actionId, value });
    },
    interaction,
    raw: form,
  };
}
