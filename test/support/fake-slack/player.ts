import { modalPlayer } from './modal-player.ts';
import { buttonsOf } from './read-message.ts';
import { type Odd, overHttp, type Sending } from './sending.ts';
import type { Answered } from './socket-mode.ts';
import { BOT, type FakeConversation, type FakeMessage, TEAM, type Workspace } from './workspace.ts';

export type Player = ReturnType<typeof createPlayer>;

/** People in Slack, who write and press buttons by their visible titles. `way`: the app's address, or another way to it. */
export function createPlayer({ workspace }: { workspace: Workspace }, way: string | Sending) {
  const sending = typeof way === 'string' ? overHttp(way) : way;

  function event(inner: object, odd: Odd & { eventId?: string } = {}): Promise<Answered> {
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
    return sending.event(envelope, odd);
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
    return sending.interaction({
      type: 'block_actions',
      ...by(user),
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
      actions: [pressed(button)],
    });
  }

  const by = (user: string) => ({
    user: { id: user, username: 'någon', name: 'någon', team_id: TEAM },
    team: { id: TEAM, domain: 'exempel' },
    trigger_id: workspace.issueTrigger(user),
  });

  const pressed = ({ actionId, value }: { actionId: string; value: string }) => ({
    type: 'button',
    block_id: 'b1',
    action_id: actionId,
    action_ts: workspace.nextTs(),
    // Some of what a button holds comes back escaped.
    value: value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  });

  const openTab = (user: string, tab: 'messages' | 'home') =>
    event({
      type: 'app_home_opened',
      user,
      channel: workspace.directWith(user).id,
      tab,
      event_ts: workspace.nextTs(),
    });

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
    event,
    directMessage: (
      user: string,
      text: string,
      odd?: Odd & { eventId?: string; threadTs?: string },
    ): Promise<Answered> => event(written(workspace.directWith(user), user, text, odd?.threadTs), odd),
    /** The event of a message, to be delivered more than once or changed. */
    directMessageEvent: (user: string, text: string) => written(workspace.directWith(user), user, text),
    mention(user: string, channel: FakeConversation, text: string, threadTs?: string) {
      return event({ ...written(channel, user, `<@${BOT.userId}> ${text}`, threadTs), type: 'app_mention' });
    },
    openMessages: (user: string) => openTab(user, 'messages'),
    openHome: (user: string) => openTab(user, 'home'),
    shortcut: (user: string, callbackId: string) =>
      sending.interaction({
        type: 'shortcut',
        callback_id: callbackId,
        action_ts: workspace.nextTs(),
        ...by(user),
      }),
    pressHome(user: string, title: string) {
      const home = workspace.homes.get(user) ?? { id: '', blocks: [] };
      const button = buttonsOf(home).find((one) => one.title === title);
      if (button === undefined) throw new Error(`no button "${title}" is to be seen in the home tab`);
      return sending.interaction({
        type: 'block_actions',
        ...by(user),
        container: { type: 'view', view_id: home.id },
        view: { id: home.id, type: 'home', blocks: home.blocks, state: { values: {} } },
        actions: [pressed({ actionId: button.actionId, value: button.value ?? '' })],
      });
    },
    command: (user: string, channel: string, text: string, command = '/lika') =>
      sending.command({
        command,
        text,
        user_id: user,
        user_name: 'någon',
        channel_id: channel,
        team_id: TEAM,
        trigger_id: workspace.issueTrigger(user),
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
    interaction: sending.interaction,
    ...modalPlayer(workspace, sending, by),
  };
}
