import { createHash } from 'node:crypto';
import type { Incoming, Place, Sender } from '../../messages/incoming.ts';
import { commandOf } from '../adaptive-cards/pressed.ts';
import { type Activity, Executed, fromPerson, kindOf } from './activity.ts';
import { mentionsLika, writtenText } from './written-text.ts';

/** What a verified activity asks of Lika; undefined when it asks nothing. `now`: for what carries no time. */
export function incomingFrom(activity: Activity, now: Date): Incoming | undefined {
  const body = bodyOf(activity);
  if (body === undefined || !fromPerson(activity)) return undefined;
  return {
    id: idOf(activity, body),
    at: instantOf(activity.timestamp, now),
    from: senderOf(activity),
    place: placeOf(activity, body),
    body,
  };
}

/** Who sent it, as far as it says itself. */
export function senderOf({ from, locale }: Activity): Sender {
  return {
    platform: 'teams',
    address: from.id,
    name: from.name ?? '',
    guest: false,
    ...(locale === undefined ? {} : { locale }),
  };
}

/** Whether an invoke comes from a button of a card. */
export function isPress({ type, name }: Activity): boolean {
  return type === 'invoke' && name === 'adaptiveCard/action';
}

/** Whether an invoke says what the person answered to the offer of a file. */
export function isConsent({ type, name, conversation }: Activity): boolean {
  return type === 'invoke' && name === 'fileConsent/invoke' && kindOf(conversation) === 'personal';
}

type Body = Incoming['body'];

function bodyOf(activity: Activity): Body | undefined {
  switch (activity.type) {
    case 'message':
      return activity.value !== undefined && activity.value !== null && !activity.text
        ? pressed(activity.value)
        : written(activity);
    case 'invoke':
      return isPress(activity) ? pressed(Executed.safeParse(activity.value).data?.action.data) : undefined;
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? opened(activity) : undefined;
    case 'conversationUpdate':
      return activity.membersAdded.length > 0 ? opened(activity) : undefined;
    default:
      return undefined;
  }
}

function pressed(data: unknown): Body {
  const command = commandOf(data);
  return command === undefined ? { kind: 'stale' } : { kind: 'command', command };
}

/** Where others read too, only what mentions Lika is meant for Lika. */
function written(activity: Activity): Body | undefined {
  if (kindOf(activity.conversation) !== 'personal' && !mentionsLika(activity)) return undefined;
  return writtenText(activity);
}

function opened(activity: Activity): Body | undefined {
  return kindOf(activity.conversation) === 'personal' ? { kind: 'opened' } : undefined;
}

/**
 * The same for each delivery of the same thing. Ids of activities are unique within their conversation. Installing
 * the app arrives as several activities, and is one opening.
 */
function idOf(activity: Activity, body: Body): string {
  const { conversation, id, replyToId, timestamp, value } = activity;
  if (body.kind === 'opened') return `teams:${conversation.id}:opened`;
  const own =
    id ??
    createHash('sha256')
      .update(JSON.stringify([replyToId, timestamp, value]))
      .digest('hex');
  return `teams:${conversation.id}:${own}`;
}

/** In a channel the thread's handle is who wrote, because a private answer must reach them; the thread is in the conversation. */
function placeOf({ conversation, from, replyToId }: Activity, body: Body): Place {
  const button = body.kind === 'command' || body.kind === 'stale';
  return {
    ...(kindOf(conversation) === 'personal'
      ? { kind: 'direct', conversation: conversation.id }
      : { kind: 'channel', conversation: conversation.id, thread: from.id }),
    ...(button && replyToId !== undefined ? { message: replyToId } : {}),
  };
}

function instantOf(timestamp: string | undefined, now: Date): string {
  const at = new Date(timestamp ?? Number.NaN);
  return (Number.isNaN(at.getTime()) ? now : at).toISOString();
}
