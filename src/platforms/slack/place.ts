import type { Place } from '../../messages/incoming.ts';

/** A place as Slack needs it. */
export type SlackPlace = {
  kind: 'direct' | 'channel';
  /** A conversation's id, or for a direct message a person's, when the conversation is not known yet. */
  conversation: string;
  thread: string | undefined;
  message: string | undefined;
  /** Who wrote, where others read too. */
  user: string | undefined;
};

/**
 * In a channel the handle of the thread carries who wrote as well (`TS@USER`, or `@USER` outside a thread), because a
 * private answer to something in a channel must reach that person.
 */
export function writePlace(place: SlackPlace): Place {
  const thread = place.kind === 'channel' ? `${place.thread ?? ''}@${place.user ?? ''}` : place.thread;
  return {
    kind: place.kind,
    conversation: place.conversation,
    ...(thread === undefined ? {} : { thread }),
    ...(place.message === undefined ? {} : { message: place.message }),
  };
}

/** The handle that says: pressed in the home tab, which no thread's timestamp is. */
const HOME = 'home';

/** For what was pressed in the home tab: answered in the direct conversation, after which the tab is shown anew. */
export function homePlace(user: string): Place {
  return { kind: 'direct', conversation: user, thread: HOME };
}

/** Whose home tab it was pressed in; undefined when it was not. */
export function homeOf(place: Place): string | undefined {
  return place.thread === HOME ? place.conversation : undefined;
}

export function readPlace(place: Place): SlackPlace {
  const handle = place.thread === HOME ? '' : (place.thread ?? '');
  const [thread, user] = handle.split('@');
  return {
    kind: place.kind,
    conversation: place.conversation,
    thread: thread || undefined,
    message: place.message,
    user: user || undefined,
  };
}

/** Slack's ids say what they are: D… is a direct conversation, U… and W… are people. */
export const isDirect = (conversation: string) => conversation.startsWith('D');
export const isPerson = (id: string) => /^[UW]/.test(id);
