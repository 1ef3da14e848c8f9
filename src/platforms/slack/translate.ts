import type { z } from 'zod';
import { type Command, decodeCommand } from '../../messages/command.ts';
import { filledIn } from '../../messages/form.ts';
import type { Incoming, Sender } from '../../messages/incoming.ts';
import { joinCommand, valueChosen } from './choice-value.ts';
import { readMetadata } from './form-metadata.ts';
import { wordsWritten } from './incoming-text.ts';
import type {
  ConversationOpened,
  DirectMessage,
  FormChoice,
  FormClosed,
  FormSubmitted,
  HomePress,
  InputState,
  Mention,
  Press,
  Shortcut,
  SlashCommand,
} from './payloads.ts';
import { homePlace, isDirect, type SlackPlace, writePlace } from './place.ts';

/** What the translation needs to know of the world. */
export type Surroundings = {
  now: Date;
  /** Lika's own user id, when known. */
  selfId: string | undefined;
};

/** A message in a direct conversation: its thread is where the answer goes, a message outside threads begins one. */
export function fromDirectMessage(
  eventId: string,
  event: z.infer<typeof DirectMessage>,
  around: Surroundings,
): Incoming {
  return fromWords(eventId, event, { kind: 'direct', user: undefined }, around);
}

/** A mention in a channel; in a direct conversation the message itself arrives as well, and this is none. */
export function fromMention(
  eventId: string,
  event: z.infer<typeof Mention>,
  around: Surroundings,
): Incoming | undefined {
  if (isDirect(event.channel)) return undefined;
  return fromWords(eventId, event, { kind: 'channel', user: event.user }, around);
}

function fromWords(
  eventId: string,
  { channel, user, text, ts, thread_ts }: z.infer<typeof Mention>,
  place: Pick<SlackPlace, 'kind' | 'user'>,
  around: Surroundings,
): Incoming {
  return {
    id: `slack:${eventId}`,
    at: instantOf(ts),
    from: senderOf(user),
    place: writePlace({ ...place, conversation: channel, thread: thread_ts ?? ts, message: undefined }),
    body: wordsWritten(text, around.selfId),
  };
}

export function fromConversationOpened(
  eventId: string,
  event: z.infer<typeof ConversationOpened>,
  around: Surroundings,
): Incoming {
  return {
    id: `slack:${eventId}`,
    at: around.now.toISOString(),
    from: senderOf(event.user),
    place: { kind: 'direct', conversation: event.channel },
    body: { kind: 'opened' },
  };
}

/** Answered in the direct conversation, wherever it was given; which one that is, is found when answering. */
export function fromSlashCommand(command: z.infer<typeof SlashCommand>, around: Surroundings): Incoming {
  const body = wordsWritten(command.text, around.selfId);
  return {
    id: `slack:${command.trigger_id}`,
    at: around.now.toISOString(),
    from: senderOf(command.user_id, command.user_name),
    place: { kind: 'direct', conversation: command.user_id },
    body: body.text === '' ? { kind: 'command', command: { do: 'help' } } : body,
  };
}

/** Answered in the direct conversation, like the command. */
export function fromAssessShortcut(shortcut: z.infer<typeof Shortcut>, around: Surroundings): Incoming {
  return {
    id: `slack:${shortcut.trigger_id}`,
    at: around.now.toISOString(),
    from: personOf(shortcut.user),
    place: { kind: 'direct', conversation: shortcut.user.id },
    body: { kind: 'command', command: { do: 'assess' } },
  };
}

export function fromPress(press: z.infer<typeof Press>, around: Surroundings): Incoming {
  const { channel_id, message_ts, is_ephemeral } = press.container;
  const thread = press.container.thread_ts ?? press.message?.thread_ts;
  return {
    id: `slack:${channel_id}:${message_ts}:${pressId(press)}`,
    at: around.now.toISOString(),
    from: personOf(press.user),
    place: writePlace({
      kind: isDirect(channel_id) ? 'direct' : 'channel',
      conversation: channel_id,
      // A message that others have replied to is its own thread's root, and stands outside the thread all the same.
      thread: thread === message_ts ? undefined : thread,
      message: is_ephemeral ? undefined : message_ts,
      user: press.user.id,
    }),
    body: pressed(press),
  };
}

/** Answered in the direct conversation, for nobody can write in the home tab. */
export function fromHomePress(press: z.infer<typeof HomePress>, around: Surroundings): Incoming {
  return {
    id: `slack:${press.container.view_id}:${pressId(press)}`,
    at: around.now.toISOString(),
    from: personOf(press.user),
    place: homePlace(press.user.id),
    body: pressed(press),
  };
}

/** Undefined when a choice was taken away: that is no answer. The first action alone, as with a press. */
export function fromFormChoice(
  choice: z.infer<typeof FormChoice>,
  around: Surroundings,
): Incoming | undefined {
  const [action] = choice.actions;
  if (!action?.selected_option) return undefined;
  const command = joinCommand(action.block_id, action.selected_option.value);
  return {
    id: `slack:${choice.view.id}:${action.action_id}:${action.action_ts}`,
    at: around.now.toISOString(),
    from: personOf(choice.user),
    place: formPlace(choice.view.private_metadata, choice.user.id),
    body: command === undefined ? { kind: 'stale' } : { kind: 'command', command },
  };
}

/** Closed, the choices are stored already: the conversation goes on. */
export function fromFormClosed({ user, view }: z.infer<typeof FormClosed>, around: Surroundings): Incoming {
  const { leave = { do: 'form-left' } } = readMetadata(view.private_metadata) ?? {};
  return formIncoming(user, view, leave, around);
}

/** With all that is filled in. A form of another version only lets the conversation go on. */
export function fromFormSubmitted(
  { user, view }: z.infer<typeof FormSubmitted>,
  around: Surroundings,
): Incoming {
  const { save } = readMetadata(view.private_metadata) ?? {};
  const command = save && filledIn(save, valuesIn(view.state.values));
  return formIncoming(user, view, command ?? { do: 'form-left' }, around);
}

function formIncoming(
  user: z.infer<typeof FormClosed>['user'],
  { id, private_metadata }: z.infer<typeof FormClosed>['view'],
  command: Command,
  around: Surroundings,
): Incoming {
  return {
    id: `slack:${id}:left`,
    at: around.now.toISOString(),
    from: personOf(user),
    place: formPlace(private_metadata, user.id),
    body: { kind: 'command', command },
  };
}

/** By the fields' ids, which are the names of the inputs. */
function valuesIn(blocks: Record<string, Record<string, InputState>>): Record<string, string> {
  const values = Object.entries(blocks).flatMap(([block, inputs]) =>
    Object.entries(inputs).map(([id, input]) => [id, heldIn(block, input)]),
  );
  return Object.fromEntries(values);
}

/** What is left empty comes as null. */
function heldIn(block: string, { value, selected_option: option }: InputState): string {
  return option ? valueChosen(block, option.value) : (value ?? '');
}

/** Where the form was asked for; the person's direct conversation where it does not say. */
function formPlace(carried: string, user: string): Incoming['place'] {
  return readMetadata(carried)?.place ?? { kind: 'direct', conversation: user };
}

type Actions = Pick<z.infer<typeof Press>, 'actions'>;

/** The first action alone: Slack sends one for each press. */
function pressed({ actions: [action] }: Actions): Incoming['body'] {
  const command = action?.value === undefined ? undefined : decodeCommand(action.value);
  return command === undefined ? { kind: 'stale' } : { kind: 'command', command };
}

const pressId = ({ actions: [action] }: Actions) => `${action?.action_id}:${action?.action_ts}`;

function personOf({ id, name, username }: z.infer<typeof Press>['user']): Sender {
  return senderOf(id, name ?? username);
}

/** E-mail, name and whether they are a guest are looked up afterwards: storing must not wait for Slack. */
export function senderOf(user: string, name = ''): Sender {
  return { platform: 'slack', address: user, name, guest: false };
}

function instantOf(ts: string): string {
  return new Date(Math.floor(Number(ts) * 1000)).toISOString();
}
